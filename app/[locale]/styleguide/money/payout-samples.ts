import {
  PayoutObstacle,
  PayoutStatus,
  StatementKind,
  type PayoutMethodView,
  type PayoutOverview,
  type PayoutView,
  type SellerStatement,
} from '@/src/contracts/payouts'
import { longWord } from '../hard-words'

export const payoutMethod: PayoutMethodView = {
  id: '01900000-0000-7000-8000-000000000001',
  rail: 'mobile_money',
  country: 'SN',
  operator: 'orange',
  maskedAccount: '•••• 45 67',
  holder: 'Ẹniọlá Ŋgũgĩ',
  currency: 'XOF',
  isDefault: true,
  usableAt: '2026-11-20T10:00:00Z',
}

type Balance = PayoutOverview['balances'][number]

const balance: Balance = {
  currency: 'XOF',
  availableMinor: 145_000,
  minimumMinor: 5_000,
  owedMinor: 0,
  obstacle: null,
}

export const balances: [string, Balance][] = [
  ['nothing in the way', balance],
  ['very large', { ...balance, availableMinor: 999_999_999_999 }],
  ['in euros', { ...balance, currency: 'EUR', availableMinor: 2_550, minimumMinor: 1_000 }],
  ['owes', { ...balance, availableMinor: 0, owedMinor: 999_999_999_999, obstacle: 'owes' }],
  ...PayoutObstacle.options
    .filter((obstacle) => obstacle !== 'owes')
    .map((obstacle): [string, Balance] => [obstacle, { ...balance, availableMinor: 0, obstacle }]),
]

const payout: PayoutView = {
  id: '01900000-0000-7000-8000-000000000002',
  status: 'paid',
  amountMinor: 145_000,
  currency: 'XOF',
  destination: 'Orange Money •••• 45 67',
  trigger: 'request',
  requestedAt: '2026-11-18T10:00:00Z',
  endedAt: '2026-11-18T10:05:00Z',
  failureCode: null,
  reason: null,
}

export const payouts: PayoutView[] = [
  ...PayoutStatus.options.map((status, index) => ({
    ...payout,
    id: `01900000-0000-7000-8000-00000000010${index}`,
    status,
    endedAt: ['paid', 'failed', 'cancelled'].includes(status) ? payout.endedAt : null,
  })),
  {
    ...payout,
    id: '01900000-0000-7000-8000-000000000003',
    status: 'failed',
    amountMinor: 999_999_999_999,
    destination: `${longWord} •••• 45 67`,
    failureCode: 'account_closed',
    reason: `La banque dit : ${longWord}`,
  },
  {
    ...payout,
    id: '01900000-0000-7000-8000-000000000004',
    amountMinor: 5,
    currency: 'EUR',
    destination: 'بنك الأمل •••• 01',
    trigger: 'schedule',
  },
]

export const clearing: PayoutOverview['clearing'] = [
  {
    availableAt: '2026-12-01T00:00:00Z',
    orderNumber: '2K-482913',
    amountMinor: 45_000,
    currency: 'XOF',
  },
  {
    availableAt: '2027-01-15T00:00:00Z',
    orderNumber: `2K-${'9'.repeat(40)}`,
    amountMinor: 999_999_999_999,
    currency: 'XAF',
  },
  { availableAt: '2026-12-02T00:00:00Z', orderNumber: '2K-1', amountMinor: 5, currency: 'EUR' },
]

export const emptyStatement: SellerStatement = {
  currency: 'XOF',
  from: '2026-11-01',
  to: '2026-11-30',
  openingMinor: 0,
  movements: [],
  closingMinor: 0,
}

export const longStatement: SellerStatement = {
  ...emptyStatement,
  from: '2025-12-01',
  openingMinor: 999_999_999_999,
  movements: Array.from({ length: 30 }, (_, index) => ({
    at: new Date(Date.parse('2026-11-01T10:00:00Z') + index * 86_400_000).toISOString(),
    kind: StatementKind.options[index % StatementKind.options.length] ?? 'earned',
    orderNumber: index % 3 === 0 ? null : `2K-${482_913 + index}`,
    amountMinor: index % 2 === 0 ? 45_000 : -999_999_999_999,
    balanceMinor: index % 2 === 0 ? 999_999_999_999 : -999_999_999_999,
  })),
  closingMinor: -999_999_999_999,
}
