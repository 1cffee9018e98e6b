import { z } from 'zod'
import { raiseChargeback, settleChargeback } from '@/plugins/payments-sandbox/chargebacks'
import { actOnPayment, type PayerChoice } from '@/plugins/payments-sandbox/payments'
import { requireSameSite } from '@/src/access/same-site'
import type { Db } from '@/src/context'
import { env } from '@/src/env'
import { systemContext } from '@/src/runtime'

const bankActs = ['contest', 'chargeback_won', 'chargeback_lost'] as const

const Choice = z.object({
  outcome: z.enum(['pay', 'slow', 'decline', 'close', ...bankActs]),
  operator: z.string().trim().max(40).default(''),
  account: z
    .string()
    .trim()
    .max(30)
    .regex(/^[+0-9 ]*$/u)
    .default(''),
})

type Props = { params: Promise<{ reference: string }> }

/** What a button of the pay page does; a plain form post that ends on the next page to see. */
export const POST = async (request: Request, { params }: Props): Promise<Response> => {
  const { reference } = await params
  if (isForeign(request)) return new Response(null, { status: 403 })
  const form = await request.formData().catch(() => new FormData())
  const choice = Choice.safeParse(Object.fromEntries(form))
  if (!choice.success) return seeOther(`/sandbox/pay/${reference}`)
  const { db } = await systemContext()
  const { outcome } = choice.data
  if (isBankAct(outcome)) {
    await actAsBank(db, { reference, outcome })
    return seeOther(`/sandbox/pay/${reference}?bank`)
  }
  const payment = await actOnPayment(db, {
    reference,
    outcome: outcomeOf({ ...choice.data, outcome }),
    payer: payerOf(choice.data),
  })
  if (payment === null) return new Response(null, { status: 404 })
  const isOver = payment.state === 'succeeded' || payment.state === 'cancelled'
  return seeOther(isOver ? payment.returnUrl : `/sandbox/pay/${reference}`)
}

const isForeign = (request: Request): boolean => {
  try {
    requireSameSite(request.headers, env().APP_URL)
    return false
  } catch {
    return true
  }
}

type BankAct = (typeof bankActs)[number]
const isBankAct = (outcome: string): outcome is BankAct => bankActs.some((act) => act === outcome)

/** The customer's bank takes the money of a paid payment back, or decides about it. */
const actAsBank = async (
  db: Db,
  { reference, outcome }: { reference: string; outcome: BankAct },
): Promise<void> => {
  if (outcome === 'contest') await raiseChargeback(db, { reference })
  else {
    const end = outcome === 'chargeback_won' ? 'won' : 'lost'
    await settleChargeback(db, { reference, outcome: end })
  }
}

const digits = (account: string) => account.replaceAll(/\D/gu, '')

const outcomeOf = ({
  outcome,
  account,
}: {
  outcome: PayerChoice['outcome']
  account: string
}): PayerChoice['outcome'] =>
  outcome === 'pay' && digits(account).endsWith('0000') ? 'insufficient_funds' : outcome

/** Only the last digits: nobody needs the rest. */
const payerOf = ({ operator, account }: z.infer<typeof Choice>): string | null => {
  const ending = digits(account).slice(-4)
  return ending === '' ? null : `${operator} …${ending}`.trim()
}

const seeOther = (target: string): Response =>
  new Response(null, {
    status: 303,
    headers: { location: new URL(target, env().APP_URL).href, 'cache-control': 'no-store' },
  })

export const dynamic = 'force-dynamic'
