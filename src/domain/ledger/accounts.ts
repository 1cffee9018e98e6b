/** Every kind of account; `owner` says whose, `hasStoredBalance` which may never fall below zero. */
export const accountKinds = {
  external: { owner: 'provider', hasStoredBalance: false },
  held: { owner: 'order', hasStoredBalance: true },
  seller_pending: { owner: 'seller', hasStoredBalance: true },
  seller_available: { owner: 'seller', hasStoredBalance: true },
  platform_commission: { owner: 'platform', hasStoredBalance: false },
  platform_fees: { owner: 'platform', hasStoredBalance: false },
  platform_promotions: { owner: 'platform', hasStoredBalance: false },
  provider_fees: { owner: 'platform', hasStoredBalance: false },
  tax_payable: { owner: 'platform', hasStoredBalance: false },
  refund_clearing: { owner: 'provider', hasStoredBalance: false },
  payout_clearing: { owner: 'platform', hasStoredBalance: false },
  chargeback_receivable: { owner: 'seller', hasStoredBalance: false },
} as const

export type AccountKind = keyof typeof accountKinds

/** An account without its currency, which the transfer brings. */
export type AccountRef = { kind: AccountKind; owner: string }

const platform = 'platform'

export const external = (provider: string): AccountRef => ({ kind: 'external', owner: provider })
export const held = (orderId: string): AccountRef => ({ kind: 'held', owner: orderId })
export const sellerPending = (sellerId: string): AccountRef => ({
  kind: 'seller_pending',
  owner: sellerId,
})
export const sellerAvailable = (sellerId: string): AccountRef => ({
  kind: 'seller_available',
  owner: sellerId,
})
export const chargebackReceivable = (sellerId: string): AccountRef => ({
  kind: 'chargeback_receivable',
  owner: sellerId,
})
export const refundClearing = (provider: string): AccountRef => ({
  kind: 'refund_clearing',
  owner: provider,
})
export const platformCommission: AccountRef = { kind: 'platform_commission', owner: platform }
export const platformFees: AccountRef = { kind: 'platform_fees', owner: platform }
export const platformPromotions: AccountRef = { kind: 'platform_promotions', owner: platform }
export const taxPayable: AccountRef = { kind: 'tax_payable', owner: platform }
export const payoutClearing: AccountRef = { kind: 'payout_clearing', owner: platform }
