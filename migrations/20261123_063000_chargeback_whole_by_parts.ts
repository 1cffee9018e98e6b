import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * A bank that took a part of an order's payment takes the rest of it too: the order ends, and those
 * who bore the first part get it again out of what was held or still cleared.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    insert into ledger.posting_rules (kind, debit_kind, credit_kind) values
      ('chargeback', 'held', 'seller_available'),
      ('chargeback', 'held', 'platform_commission'),
      ('chargeback', 'held', 'platform_fees'),
      ('chargeback', 'held', 'tax_payable'),
      ('chargeback', 'seller_pending', 'seller_available'),
      ('chargeback', 'seller_pending', 'platform_commission'),
      ('chargeback', 'seller_pending', 'platform_fees'),
      ('chargeback', 'seller_pending', 'tax_payable')
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from ledger.posting_rules where kind = 'chargeback'
      and credit_kind in ('seller_available', 'platform_commission', 'platform_fees', 'tax_payable')
  `)
}
