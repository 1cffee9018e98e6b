import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The checks at the end of a transaction look only where something can have gone wrong: a new order
 * has no money yet, and an update that keeps status and earning changes nothing they judge. Money
 * itself is checked where it is posted.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    drop trigger check_money on public.orders;
    create constraint trigger check_money after update of status on public.orders
      deferrable initially deferred for each row
      when (old.status is distinct from new.status) execute function ledger.check_order();
    drop trigger check_earning on public.orders;
    create constraint trigger check_earning after update of earning_status on public.orders
      deferrable initially deferred for each row
      when (old.earning_status is distinct from new.earning_status)
      execute function ledger.check_earning();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger check_money on public.orders;
    create constraint trigger check_money after insert or update of status on public.orders
      deferrable initially deferred for each row execute function ledger.check_order();
    drop trigger check_earning on public.orders;
    create constraint trigger check_earning after update of earning_status on public.orders
      deferrable initially deferred for each row execute function ledger.check_earning();
  `)
}
