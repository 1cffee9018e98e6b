import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * A chargeback that took nobody's order settled refunds that were owed, or was the platform's loss.
 * When the bank gives the money back, those refunds are owed again and the loss is made good; the
 * audit demands that everything a bank took is booked, and everything it gave back too.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into ledger.posting_rules (kind, debit_kind, credit_kind)
      values ('chargeback_won', 'external', 'refund_clearing');
    insert into core.payment_edges (from_status, to_status) values ('refunded', 'refund_pending');

    create function ledger.audit_chargebacks()
    returns table (rule text, subject text, detail text) language sql stable as $$
      with bookings (chargeback_id, header_id) as (
        select split_part(h.key, ':', 2), h.id from ledger.headers h where h.key like 'chargeback:%'
        union
        select c.chargeback_id::text, h.id from core.chargeback_orders c
        join ledger.headers h on h.key in (c.ledger_key, c.ledger_key || ':won')),
      sums as (
        select b.chargeback_id,
          coalesce(sum(t.amount_minor) filter (where a.kind = 'external'), 0) as taken,
          coalesce(sum(t.amount_minor) filter (where d.kind = 'external'), 0) as back
        from bookings b join ledger.transfers t on t.header_id = b.header_id
        join ledger.accounts a on a.id = t.credit_account_id
        join ledger.accounts d on d.id = t.debit_account_id
        group by b.chargeback_id)
      select 'chargeback_is_booked', c.id::text,
        format('%s of %s, taken %s, back %s', c.state, c.amount_minor, s.taken, s.back)
      from public.chargebacks c left join sums s on s.chargeback_id = c.id::text
      where s.taken is distinct from c.amount_minor
        or s.back is distinct from case when c.state = 'won' then s.taken else 0 end
    $$;

    create or replace function ledger.audit()
    returns table (rule text, subject text, detail text) language sql stable as $$
      select * from ledger.audit_ledger()
      union all select * from ledger.audit_payments()
      union all select * from ledger.audit_slices()
      union all select * from ledger.audit_payouts()
      union all select * from ledger.audit_chargebacks()
    $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function ledger.audit()
    returns table (rule text, subject text, detail text) language sql stable as $$
      select * from ledger.audit_ledger()
      union all select * from ledger.audit_payments()
      union all select * from ledger.audit_slices()
      union all select * from ledger.audit_payouts()
    $$;
    drop function ledger.audit_chargebacks();
    delete from core.payment_edges where from_status = 'refunded' and to_status = 'refund_pending';
    delete from ledger.posting_rules
      where kind = 'chargeback_won' and credit_kind = 'refund_clearing';
  `)
}
