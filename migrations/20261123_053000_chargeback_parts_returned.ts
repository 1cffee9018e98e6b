import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * A bank took a part of a payment, and later the order is given back: the customer has that part
 * already, so that it goes to those who bore it instead of to the customer twice.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into ledger.posting_kinds (kind, is_closing) values ('chargeback_part_returned', false);
    insert into ledger.posting_rules (kind, debit_kind, credit_kind) values
      ('chargeback_part_returned', 'refund_clearing', 'seller_available'),
      ('chargeback_part_returned', 'refund_clearing', 'platform_commission'),
      ('chargeback_part_returned', 'refund_clearing', 'platform_fees'),
      ('chargeback_part_returned', 'refund_clearing', 'tax_payable');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from ledger.posting_rules where kind = 'chargeback_part_returned';
    delete from ledger.posting_kinds where kind = 'chargeback_part_returned';
  `)
}
