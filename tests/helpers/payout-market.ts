import { v7 as uuidv7 } from 'uuid'
import { settleChargeback, raiseChargeback } from '../../plugins/payments-sandbox/chargebacks'
import type { Viewer } from '../../src/context'
import type { Chargeback } from '../../src/domain/ports/payment-provider'
import { checkDestination } from '../../src/domain/payouts/check-destination'
import { insertPayoutMethod } from '../../src/store/payouts/payout-methods'
import { readPayment } from '../../src/store/payments/payment-record'
import { followChargeback } from '../../src/workflows/chargebacks/follow-chargeback'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { acceptOrder } from '../../src/workflows/orders/accept-order'
import { deliverOrder } from '../../src/workflows/orders/deliver-order'
import { makeEarningAvailable } from '../../src/workflows/orders/make-earning-available'
import { cast } from './cast'
import { coreMarket, viewers } from './core-market'

export const finance = { kind: 'staff', ...cast.finance, role: 'finance', locale: 'fr' } as const
export const secondFinance = { kind: 'staff', ...cast.admin, role: 'admin', locale: 'fr' } as const

/** The core with a verified seller who has somewhere to be paid to. */
export const payoutMarket = () => {
  const market = coreMarket()
  const { ctx, db, rows } = market
  const system = ctx(viewers.system)
  const seller = ctx(viewers.seller)
  const sellerId = cast.kofiSeller.id

  const verify = (isVerified = true) =>
    rows('update sellers set is_identity_verified = $2 where id = $1', [sellerId, isVerified])
  /** A destination that waits no more. */
  const addMethod = async (account = '0707123456') => {
    const typed = {
      rail: 'mobile_money',
      country: 'CI',
      operator: 'orange',
      currency: 'XOF',
    } as const
    const checked = checkDestination({ ...typed, account })
    if (!checked.isValid) throw new Error(`wrong ${checked.field}`)
    const now = new Date(Date.now() - 48 * 3_600_000)
    return db.transaction((tx) =>
      insertPayoutMethod(tx, {
        ...checked.destination,
        sellerId,
        holder: 'Kofi Mensah',
        usableAt: now,
        now,
      }),
    )
  }
  const completed = async () => {
    const placed = await market.placePaid()
    await acceptOrder(seller, placed)
    await deliverOrder(seller, { ...placed, message: 'Voici.', fileIds: [] })
    await acceptDelivery(ctx(viewers.customer), placed)
    return placed
  }
  const clear = async (orderId: string) => {
    await rows(
      `update core.earnings set available_at = now() - interval '1 minute' where order_id = $1`,
      [orderId],
    )
    return makeEarningAvailable(system, { orderId })
  }
  /** An order whose earning the seller can be paid. */
  const earned = async () => {
    const placed = await completed()
    await clear(placed.orderId)
    return placed
  }
  const balance = async (kind: string, owner: string = sellerId) => {
    const [row] = await rows<{ balance: string }>(
      `select coalesce(sum(derived_minor), 0) as balance from ledger.derived_balances
        where kind = $1 and owner = $2`,
      [kind, owner],
    )
    return Number(row?.balance ?? 0)
  }
  const payoutOf = async (id: string) => {
    const [row] = await rows<Record<string, string | null>>('select * from payouts where id = $1', [
      id,
    ])
    return row
  }
  /** The customer's bank takes a payment back, and we hear of it. */
  const chargeBack = async (paymentId: string) => {
    const reference = (await readPayment(db, paymentId))?.providerReference ?? ''
    await raiseChargeback(db, { reference })
    return followChargeback(system, { paymentId })
  }
  const bankDecides = async (paymentId: string, outcome: 'won' | 'lost') => {
    const reference = (await readPayment(db, paymentId))?.providerReference ?? ''
    await settleChargeback(db, { reference, outcome })
    return followChargeback(system, { paymentId })
  }
  /** The bank notes this of one of the cases of a payment. */
  const bankNotes = (paymentId: string, told: Chargeback) =>
    rows(
      `insert into sandbox.chargebacks (payment_id, reference, amount_minor, state, currency)
       select $1, $2, $3, $4, currency from payments where id = $1
       on conflict (reference) do update set
         amount_minor = excluded.amount_minor, state = excluded.state`,
      [paymentId, told.reference, told.amountMinor, told.state],
    )
  /** The same, and we hear of it. */
  const bankSays = async (paymentId: string, told: Chargeback) => {
    await bankNotes(paymentId, told)
    return followChargeback(system, { paymentId })
  }
  /** The bank takes a part of a payment; each time a case of its own, whose reference is returned. */
  const takePart = async (paymentId: string, amountMinor: number) => {
    const reference = uuidv7()
    const outcome = await bankSays(paymentId, { reference, amountMinor, state: 'open' })
    if (outcome !== 'opened') throw new Error(`a part that was ${outcome}`)
    return reference
  }
  /** Staff set the limits of payouts, in minor units of XOF. */
  const setLimits = async ({ approvalAbove = 500_000, minimum = 5_000 }) => {
    await rows(
      `insert into settings (id, payouts_approval_above_xof, payouts_minimum_xof)
       select $3, 500000, 5000 where $1::numeric is not null and $2::numeric is not null
         and not exists (select from settings)`,
      [approvalAbove, minimum, uuidv7()],
    )
    await rows('update settings set payouts_approval_above_xof = $1, payouts_minimum_xof = $2', [
      approvalAbove,
      minimum,
    ])
  }
  return {
    ...market,
    system,
    seller,
    sellerId,
    verify,
    addMethod,
    completed,
    clear,
    earned,
    balance,
    payoutOf,
    chargeBack,
    bankDecides,
    bankNotes,
    bankSays,
    takePart,
    setLimits,
    as: (viewer: Viewer) => ctx(viewer),
  }
}
