import type { Ctx } from '../../context'
import { currencies } from '../../contracts/money'
import { PayoutRail, type PayoutRailOffer } from '../../contracts/payouts'

/** The ways in which sellers can be paid out now, as the providers that serve them declare. */
export const payoutRails = ({ providers }: Pick<Ctx, 'providers'>): PayoutRailOffer[] =>
  PayoutRail.options.flatMap((rail) => {
    const served = currencies.filter((currency) => providers.payoutFor({ rail, currency }) !== null)
    const [first] = served
    if (first === undefined) return []
    const { bankAccounts = null } = providers.payoutFor({ rail, currency: first }) ?? {}
    return [{ rail, currencies: served, bankAccounts: rail === 'bank' ? bankAccounts : null }]
  })
