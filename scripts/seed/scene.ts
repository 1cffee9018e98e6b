import type { Ctx, StaffRole, Viewer } from '../../src/context'
import type { PaymentProvider } from '../../src/domain/ports/payment-provider'
import { routePayments } from '../../src/domain/ports/payment-routes'
import { demoDomain } from '../demo/accounts'
import { customers } from '../demo/content/customers'
import { sellers } from '../demo/content/sellers'
import { mailboxOf, sellerIdOf, staffIdOf, userIdOf } from './people'

/** Acts in the past: the same workflows, with another clock and somebody's eyes. */
export type Scene = { as: (viewer: Viewer, at: Date) => Ctx }

const dayMs = 86_400_000

/**
 * The sandbox believes its own clock: payments of the past would expire before they are paid. They
 * get a day from now; those of the last minutes keep their true end.
 */
const patient = (provider: PaymentProvider): PaymentProvider => ({
  ...provider,
  create: (input) => {
    const isPast = input.expiresAt.getTime() < Date.now()
    return provider.create(isPast ? { ...input, expiresAt: new Date(Date.now() + dayMs) } : input)
  },
})

/** Demonstrations pay at the sandbox, whoever takes the payments of real customers. */
const demoRoutes = {
  payments: { card: 'sandbox', mobile_money: 'sandbox' },
  payouts: { bank: 'sandbox', mobile_money: 'sandbox' },
}

export const sceneOf = (base: Omit<Ctx, 'viewer' | 'clock'>): Scene => {
  const payments = Object.fromEntries(
    Object.entries(base.providers.payments).map(([name, provider]) => [name, patient(provider)]),
  )
  const providers = { ...base.providers, payments, ...routePayments(payments, demoRoutes) }
  return { as: (viewer, at) => ({ ...base, providers, viewer, clock: () => at }) }
}

const names = new Map<string, string>([
  ...sellers.map(({ handle, name }): [string, string] => [handle, name]),
  ...customers.map(({ key, name }): [string, string] => [key, name]),
])

export const customerViewer = (key: string): Viewer => ({
  kind: 'user',
  id: userIdOf(key),
  sellerId: null,
  name: names.get(key) ?? key,
  email: `${mailboxOf(key)}@${demoDomain}`,
  locale: 'fr',
  emailVerified: true,
})

export const sellerViewer = (handle: string): Viewer => ({
  ...customerViewer(handle),
  kind: 'user',
  id: userIdOf(handle),
  sellerId: sellerIdOf(handle),
  name: names.get(handle) ?? handle,
  email: `${mailboxOf(handle)}@${demoDomain}`,
  locale: 'fr',
  emailVerified: true,
})

export const staffViewer = (role: StaffRole): Viewer => ({
  kind: 'staff',
  id: staffIdOf(role),
  role,
  name: role,
  locale: 'fr',
})

export const systemViewer: Viewer = { kind: 'system' }
