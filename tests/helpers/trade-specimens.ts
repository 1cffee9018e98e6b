import { cast } from './cast.ts'
import { sides, specimenId } from './specimen-ids.ts'

type Row = Record<string, unknown>

/** An order of a side with everything that hangs on it. */
export const tradeOf = (side: 'theirs' | 'others'): [string, Row][] => {
  const { customer, seller, sellerUser } = sides[side]
  const order = specimenId('orders', side)
  const conversation = specimenId('conversations', side)
  const now = new Date()
  return [
    ['orders', orderRow({ id: order, customer, seller, service: specimenId('services', side) })],
    ['deliveries', { id: specimenId('deliveries', side), order_id: order, number: 1 }],
    ['conversations', { id: conversation, customer_id: customer, seller_id: seller }],
    [
      'messages',
      {
        id: specimenId('messages', side),
        conversation_id: conversation,
        sender_id: customer,
        client_id: order,
        sent_at: now,
      },
    ],
    [
      'briefs',
      {
        id: specimenId('briefs', side),
        title: 'Un logo pour mon salon',
        customer_id: customer,
        category_id: cast.category.id,
        description: 'Un logo simple.',
        budget_min_minor: 1000,
        budget_max_minor: 2000,
        posted_at: now,
      },
    ],
    [
      'offers',
      {
        id: specimenId('offers', side),
        title: 'Un logo',
        author: 'seller',
        conversation_id: conversation,
        customer_id: customer,
        seller_id: seller,
        service_id: specimenId('services', side),
        chain: specimenId('offers', side),
        price_minor: 1000,
        delivery_days: 3,
        description: 'Un logo simple.',
        sent_at: now,
        expires_at: now,
      },
    ],
    [
      'files',
      {
        id: specimenId('files', side),
        original_name: 'a.pdf',
        owner_id: sellerUser,
        purpose: 'delivery',
        order_id: order,
        scan_status: 'clean',
        filename: `${side}.pdf`,
      },
    ],
    [
      'files',
      {
        id: specimenId('files', `${side} hidden`),
        original_name: 'b.pdf',
        owner_id: sellerUser,
        purpose: 'delivery',
        order_id: order,
        scan_status: 'pending',
        filename: `${side}-b.pdf`,
      },
    ],
    [
      'disputes',
      {
        id: specimenId('disputes', side),
        title: `X-${side}`,
        order_id: order,
        status: 'closed',
        category: 'other',
        opened_by: 'staff',
        stake_minor: 1000,
        order_status: 'delivered',
        opened_at: now,
        closed_at: now,
      },
    ],
    [
      'payments',
      {
        id: specimenId('payments', side),
        status: 'created',
        customer_id: customer,
        checkout_group: order,
        provider: 'sandbox',
        method: 'card',
        amount_minor: 1000,
        refunded_minor: 0,
      },
    ],
    [
      'coupons',
      {
        id: specimenId('coupons', side),
        code: `SPECIMEN-${side.toUpperCase()}`,
        bearer: 'seller',
        seller_id: seller,
        bps: 1000,
      },
    ],
    [
      'commission_rules',
      { id: specimenId('commission-rules', side), name: 'Règle', seller_id: seller, bps: 1000 },
    ],
    [
      'payout_methods',
      {
        id: specimenId('payout-methods', side),
        seller_id: seller,
        rail: 'mobile_money',
        country: 'CI',
        account: '+2250707123456',
        masked_account: '+225 •••• 3456',
        holder: 'Quelqu’un',
        currency: 'XOF',
        usable_at: now,
      },
    ],
    [
      'chargebacks',
      {
        id: specimenId('chargebacks', side),
        reference: `specimen ${side}`,
        state: 'open',
        payment_id: specimenId('payments', side),
        provider: 'sandbox',
        amount_minor: 1000,
        currency: 'XOF',
        opened_at: now,
      },
    ],
    [
      'reconciliation_differences',
      {
        id: specimenId('reconciliation-differences', side),
        subject: `specimen ${side}`,
        kind: 'missing_here',
        status: 'open',
        provider: 'sandbox',
        movement: 'payment',
        day: '2026-11-23',
        currency: 'XOF',
        found_at: now,
      },
    ],
    [
      'payouts',
      {
        id: specimenId('payouts', side),
        status: 'requested',
        seller_id: seller,
        amount_minor: 1000,
        provider: 'sandbox',
        requested_at: now,
      },
    ],
    [
      'documents',
      {
        id: specimenId('documents', side),
        number: `X-${side}`,
        kind: 'invoice',
        series: `X-${side}`,
        sequence: 1,
        order_id: specimenId('orders', side),
        reason: 'release:whole',
        customer_id: customer,
        seller_id: seller,
        issued_at: now,
        total_minor: 1000,
        locale: 'fr',
        content: '{}',
      },
    ],
    [
      'workflow_runs',
      {
        id: specimenId('workflow-runs', side),
        workflow: 'place-order',
        kind: 'workflow',
        status: 'compensation_failed',
        key: side,
      },
    ],
    [
      'events',
      {
        id: specimenId('events', side),
        topic: 'order.placed',
        dedupe_key: side,
        subject_kind: 'order',
        subject_id: order,
        actor_kind: 'customer',
        occurred_at: now,
      },
    ],
  ]
}

type OrderKeys = { id: string; customer: string; seller: string; service: string }

const orderRow = ({ id, customer, seller, service }: OrderKeys): Row => ({
  id,
  number: id.slice(-9),
  status: 'awaiting_payment',
  checkout_group: id,
  customer_id: customer,
  seller_id: seller,
  service_id: service,
  service_title: 'Une affiche',
  package_tier: 'basic',
  subtotal_minor: 1000,
  service_fee_minor: 0,
  discount_minor: 0,
  tax_minor: 0,
  total_minor: 1000,
  commission_minor: 100,
  seller_net_minor: 900,
  quote: '{}',
  delivery_days: 3,
  placed_at: new Date(),
})
