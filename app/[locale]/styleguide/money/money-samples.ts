import type { SellerAnalytics } from '@/src/contracts/analytics'
import type { CartGroup } from '@/src/contracts/cart'
import type { CouponView } from '@/src/contracts/coupons'
import type { Favourites } from '@/src/contracts/favourites'
import type { SavedSearch } from '@/src/contracts/saved-searches'
import type { Spending } from '@/src/contracts/spending'
import { arabicName, longWord } from '../hard-words'
import { sampleCards } from '../samples'

const group: CartGroup = {
  currency: 'XOF',
  lineIds: ['1', '2'],
  subtotalMinor: 55_000,
  discountMinor: 5_000,
  serviceFeeMinor: 2_500,
  taxMinor: 450,
  totalMinor: 52_950,
}

export const cartGroups: Readonly<Record<string, CartGroup>> = {
  'with a discount and a tax': group,
  'nothing to pay': {
    ...group,
    lineIds: [],
    subtotalMinor: 0,
    discountMinor: 0,
    serviceFeeMinor: 0,
    taxMinor: 0,
    totalMinor: 0,
  },
  'very large': {
    ...group,
    lineIds: Array.from({ length: 50 }, (_, index) => String(index)),
    subtotalMinor: 999_999_999_999,
    discountMinor: 999_999_999_998,
    totalMinor: 999_999_999_999,
  },
  'in euros': { ...group, currency: 'EUR', discountMinor: 0, taxMinor: 5, totalMinor: 57_505 },
}

export const spendings: Readonly<Record<string, Spending>> = {
  'one currency': {
    totals: [{ currency: 'XOF', paidMinor: 145_000, returnedMinor: 0 }],
    months: [
      { month: '2026-11-01', currency: 'XOF', paidMinor: 100_000, returnedMinor: 0, payments: 2 },
      { month: '2026-10-01', currency: 'XOF', paidMinor: 45_000, returnedMinor: 0, payments: 1 },
    ],
  },
  'three currencies, very large, all returned': {
    totals: [
      { currency: 'XOF', paidMinor: 999_999_999_999, returnedMinor: 1 },
      { currency: 'XAF', paidMinor: 45_000, returnedMinor: 45_000 },
      { currency: 'EUR', paidMinor: 2_550, returnedMinor: 0 },
    ],
    months: [
      {
        month: '2026-11-01',
        currency: 'XOF',
        paidMinor: 999_999_999_999,
        returnedMinor: 1,
        payments: 12_345,
      },
      {
        month: '2026-11-01',
        currency: 'XAF',
        paidMinor: 45_000,
        returnedMinor: 45_000,
        payments: 1,
      },
      { month: '2026-09-01', currency: 'EUR', paidMinor: 2_550, returnedMinor: 0, payments: 1 },
      { month: '2026-08-01', currency: 'XOF', paidMinor: 0, returnedMinor: 0, payments: 0 },
    ],
  },
  none: { totals: [], months: [] },
}

const coupon: CouponView = {
  id: 'k1',
  code: 'BIENVENUE',
  bearer: 'seller',
  kind: 'percentage',
  bps: 1_000,
  fixed: {},
  minSubtotal: {},
  maxDiscount: {},
  startsAt: null,
  endsAt: null,
  maxUses: null,
  maxUsesPerCustomer: 1,
  isFirstOrderOnly: false,
  services: [],
  isActive: true,
  usedCount: 0,
  createdAt: '2026-11-01T10:00:00Z',
}

export const coupons: CouponView[] = [
  coupon,
  {
    ...coupon,
    id: 'k2',
    code: 'ANTICONSTITUTIONNELLEMENT-INTERMINABLE'.repeat(2),
    kind: 'fixed',
    fixed: { XOF: 999_999_999, XAF: 999_999_999, EUR: 5, USD: 5 },
    minSubtotal: { XOF: 999_999_999, EUR: 100_000 },
    endsAt: '2099-12-31T23:59:59Z',
    maxUses: 1_000_000,
    isFirstOrderOnly: true,
    services: [
      { id: 's1', title: longWord },
      { id: 's2', title: arabicName },
    ],
    usedCount: 999_999,
  },
  { ...coupon, id: 'k3', code: 'ÉPUISÉ', maxUses: 1, usedCount: 1 },
  { ...coupon, id: 'k4', code: 'FINI', endsAt: '2026-01-01T00:00:00Z' },
  { ...coupon, id: 'k5', code: 'ARRÊTÉ', isActive: false, bps: 9_000 },
]

const none = { impressions: 0, visits: 0, orders: 0 }
const huge = { impressions: 999_999_999_999, visits: 1_234_567, orders: 2 }

export const analytics: Readonly<Record<string, SellerAnalytics>> = {
  'with figures': {
    period: 'week',
    total: { impressions: 4_200, visits: 310, orders: 12 },
    before: { impressions: 3_900, visits: 402, orders: 0 },
    steps: Array.from({ length: 7 }, (_, day) => ({
      startsAt: `2026-11-${14 + day}`,
      impressions: 600,
      visits: (day * 37) % 60,
      orders: day % 3,
    })),
    services: [
      { id: 's1', title: 'Je crée le logo de votre entreprise', ...huge },
      { id: 's2', title: longWord, impressions: 12, visits: 3, orders: 5 },
      { id: 's3', title: arabicName, ...none },
    ],
  },
  'a year without a visit': {
    period: 'year',
    total: none,
    before: huge,
    steps: Array.from({ length: 12 }, (_, month) => ({
      startsAt: `2026-${String(month + 1).padStart(2, '0')}-01`,
      ...none,
    })),
    services: [{ id: 's1', title: 'Ŋ', ...none }],
  },
  'no service yet': { period: 'month', total: none, before: none, steps: [], services: [] },
}

const search: SavedSearch = {
  id: 'h1',
  name: 'Logo',
  frequency: 'weekly',
  criteria: { q: 'logo' },
  categoryTitle: null,
  createdAt: '2026-11-01T10:00:00Z',
}

/** Words alone, every filter, a category that is gone, right to left, nothing asked for. */
export const savedSearches: SavedSearch[] = [
  search,
  {
    ...search,
    id: 'h2',
    name: longWord.slice(0, 60),
    frequency: 'daily',
    criteria: {
      q: 'site de vente 🌍',
      category: 'graphisme-design',
      minPrice: 1,
      maxPrice: 999_999_999_999,
      maxDays: 3,
      minRating: 4,
      language: 'fr',
      country: 'SN',
    },
    categoryTitle: 'Graphisme et design',
  },
  { ...search, id: 'h3', frequency: 'none', criteria: { q: longWord, category: longWord } },
  { ...search, id: 'h4', name: arabicName, criteria: { q: arabicName } },
  { ...search, id: 'h5', name: 'Ŋ', criteria: {} },
]

const addedAt = '2026-11-01T10:00:00Z'
export const favourites: Favourites = {
  lists: [
    { id: 'l1', name: 'Mariage' },
    { id: 'l2', name: longWord.slice(0, 60) },
    { id: 'l3', name: arabicName },
  ],
  services: [
    ...sampleCards.map((card, index) => ({
      serviceId: card.id,
      listId: index === 1 ? 'l2' : null,
      addedAt,
      title: card.title,
      card,
    })),
    { serviceId: 'gone', listId: 'l3', addedAt, title: `${longWord} ${arabicName}`, card: null },
  ],
}
