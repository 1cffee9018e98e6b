import { sql, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * Documents are numbered without gaps and never change: each series has a counter row that the
 * transaction of the document itself moves, and a document takes exactly the next number.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.document_counters (
      series text primary key,
      last bigint not null check (last >= 1)
    );
    -- A seller's invoices are numbered apart, because they are issued in the seller's name.
    create table core.seller_codes (
      seller_id uuid primary key references public.sellers (id) on delete restrict,
      number integer generated always as identity unique
    );

    alter table public.documents
      add constraint documents_kind_known check (
        kind in ('receipt', 'invoice', 'commission_invoice', 'credit_note')),
      add constraint documents_numbered check (
        sequence = trunc(sequence) and sequence >= 1
        and number = series || '-' || lpad(sequence::text, 6, '0')),
      add constraint documents_amounts check (
        total_minor = trunc(total_minor) and tax_minor = trunc(tax_minor)
        and total_minor between 1 and 9007199254740991 and tax_minor between 0 and total_minor),
      add constraint documents_credit check ((kind = 'credit_note') = (credits_id is not null)),
      add constraint documents_moment check (issued_at is not null),
      add constraint documents_locale check (locale in ('fr', 'en')),
      drop constraint documents_order_id_orders_id_fk,
      add constraint documents_order_id_orders_id_fk
        foreign key (order_id) references public.orders (id) on delete restrict,
      drop constraint documents_customer_id_users_id_fk,
      add constraint documents_customer_id_users_id_fk
        foreign key (customer_id) references public.users (id) on delete restrict,
      drop constraint documents_seller_id_sellers_id_fk,
      add constraint documents_seller_id_sellers_id_fk
        foreign key (seller_id) references public.sellers (id) on delete restrict,
      drop constraint documents_credits_id_documents_id_fk,
      add constraint documents_credits_id_documents_id_fk
        foreign key (credits_id) references public.documents (id) on delete restrict;

    create function core.guard_document() returns trigger language plpgsql as $$
    declare
      counted bigint;
      credited record;
    begin
      select last into counted from core.document_counters where series = new.series;
      if new.sequence is distinct from counted or new.sequence <> 1 + coalesce(
        (select max(sequence) from public.documents where series = new.series), 0)
      then
        raise exception 'document %: not the next number of its series', new.number
          using errcode = 'restrict_violation';
      end if;
      if new.credits_id is null then return new; end if;
      select total_minor, currency, order_id, kind,
        (select coalesce(sum(total_minor), 0) from public.documents
          where credits_id = new.credits_id) as credited
      into credited from public.documents where id = new.credits_id;
      if credited.order_id <> new.order_id or credited.currency <> new.currency
        or credited.kind not in ('invoice', 'commission_invoice')
        or credited.credited + new.total_minor > credited.total_minor
      then
        raise exception 'document %: credits more than its invoice', new.number
          using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_document before insert on public.documents
      for each row execute function core.guard_document();
    create trigger append_only before update or delete on public.documents
      for each row execute function core.refuse();
    create trigger append_only_truncate before truncate on public.documents
      for each statement execute function core.refuse();

    create function core.guard_document_counter() returns trigger language plpgsql as $$
    begin
      if tg_op = 'INSERT' and new.last = 1 then return new; end if;
      if tg_op = 'UPDATE' and new.series = old.series and new.last = old.last + 1 then
        return new;
      end if;
      raise exception 'a counter of documents moves by one' using errcode = 'restrict_violation';
    end $$;
    create trigger guard_counter before insert or update on core.document_counters
      for each row execute function core.guard_document_counter();
    create trigger no_delete before delete on core.document_counters
      for each row execute function core.refuse();
    create trigger no_truncate before truncate on core.document_counters
      for each statement execute function core.refuse();
    create trigger append_only before update or delete on core.seller_codes
      for each row execute function core.refuse();
    create trigger append_only_truncate before truncate on core.seller_codes
      for each statement execute function core.refuse();

    -- Finds what was posted lately and has no document yet.
    create index headers_documented on ledger.headers (posted_at)
      where kind in ('capture', 'release', 'split', 'reversal', 'chargeback');
  `)

  await db.execute(sql`
    alter table public.workflow_runs
      add constraint runs_kind_known check (kind in ('workflow', 'job')),
      add constraint runs_status_known check (status in ('failed', 'succeeded', 'compensating',
        'compensated', 'compensation_failed')),
      add constraint runs_attempts check (attempts = trunc(attempts) and attempts >= 0);
    create index workflow_runs_open on public.workflow_runs (changed_at)
      where status in ('failed', 'compensating', 'compensation_failed');
    create trigger no_truncate before truncate on public.workflow_runs
      for each statement execute function core.refuse();
  `)
}

/** Functions and rules were replaced, and money moved by the new ones since: there is no way back. */
export async function down(): Promise<void> {
  throw new Error('20261123_014910_document_rules cannot be undone: restore a backup')
}
