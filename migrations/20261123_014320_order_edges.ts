import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * The edges of the lifecycle that came with later due dates, answered and approved disputes. They
 * mirror src/domain/orders/transitions.ts; a test compares them. What is disputed while its earning
 * clears goes by the same name as every dispute.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    delete from core.order_edges where transition = 'open_dispute_while_clearing';
    insert into core.order_edges (from_status, to_status, transition) values
      ('cancelled', 'charged_back', 'charge_back'),
      ('completed', 'disputed', 'open_dispute'),
      ('disputed', 'disputed', 'add_statement'),
      ('disputed', 'disputed', 'answer_dispute'),
      ('disputed', 'disputed', 'approve_decision'),
      ('disputed', 'disputed', 'refuse_decision'),
      ('in_progress', 'in_progress', 'accept_extension'),
      ('in_progress', 'in_progress', 'decline_extension'),
      ('in_progress', 'in_progress', 'lapse_extension'),
      ('in_progress', 'in_progress', 'propose_extension'),
      ('in_progress', 'in_progress', 'withdraw_extension');
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    delete from core.order_edges where (from_status, to_status, transition) in (values
      ('cancelled', 'charged_back', 'charge_back'),
      ('completed', 'disputed', 'open_dispute'),
      ('disputed', 'disputed', 'add_statement'),
      ('disputed', 'disputed', 'answer_dispute'),
      ('disputed', 'disputed', 'approve_decision'),
      ('disputed', 'disputed', 'refuse_decision'),
      ('in_progress', 'in_progress', 'accept_extension'),
      ('in_progress', 'in_progress', 'decline_extension'),
      ('in_progress', 'in_progress', 'lapse_extension'),
      ('in_progress', 'in_progress', 'propose_extension'),
      ('in_progress', 'in_progress', 'withdraw_extension'));
    insert into core.order_edges (from_status, to_status, transition) values
      ('completed', 'disputed', 'open_dispute_while_clearing');
  `)
}
