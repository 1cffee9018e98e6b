import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Indexes that nobody reads by, on the tables that every order writes several times. Nothing looks
 * for the time of the last change; a customer's and a seller's orders are found by the indexes that
 * begin with them, timers by the partial one. An event is marked as delivered without touching an
 * index from here on.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop index public.orders_updated_at_idx, public.orders_customer_idx, public.orders_seller_idx,
      public.orders_timer_at_idx, public.payments_updated_at_idx, public.events_updated_at_idx;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create index orders_updated_at_idx on public.orders (updated_at);
    create index orders_customer_idx on public.orders (customer_id);
    create index orders_seller_idx on public.orders (seller_id);
    create index orders_timer_at_idx on public.orders (timer_at);
    create index payments_updated_at_idx on public.payments (updated_at);
    create index events_updated_at_idx on public.events (updated_at);
  `)
}
