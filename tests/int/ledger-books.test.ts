import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvAddress } from '../../src/admin/ledger-view/csv'
import { periodOf } from '../../src/admin/ledger-view/period'
import type { Viewer } from '../../src/context'
import { ledgerCheck } from '../../src/queries/ledger/ledger-check'
import { platformStatement } from '../../src/queries/ledger/platform-statement'
import { trialBalance } from '../../src/queries/ledger/trial-balance'
import { acceptDelivery } from '../../src/workflows/orders/accept-delivery'
import { cast } from '../helpers/cast'
import { coreMarket, viewers } from '../helpers/core-market'
import { milestoneOrders } from '../helpers/milestone-orders'

const market = coreMarket()
const orders = milestoneOrders(market)
const staff = (role: 'finance' | 'admin' | 'support' | 'moderator'): Viewer => ({
  kind: 'staff',
  ...cast.finance,
  role,
  locale: 'fr',
})
const finance = market.ctx(staff('finance'))
const longAgo = new Date('2020-01-01T00:00:00Z')
const tomorrow = () => new Date(Date.now() + 86_400_000)

beforeAll(async () => {
  // Captured with a subsidy, one milestone released: every kind of account of the platform moved.
  const placed = await orders.started({ minor: 2_500, bearer: 'platform' })
  await orders.deliver(placed)
  await acceptDelivery(market.ctx(viewers.customer), placed)
})
afterAll(() => market.close())

describe('the books', () => {
  test('debits and credits of a currency are equal, and the balances are the ledger’s own', async () => {
    const { currencies } = await trialBalance(finance, { at: null })
    expect(currencies.map(({ currency }) => currency)).toEqual(['XOF'])
    const [sheet] = currencies
    expect(sheet?.differenceMinor).toBe(0)
    expect(sheet?.debitMinor).toBeGreaterThan(0)
    const derived = await market.rows<{ kind: string; balance: string }>(
      `select kind, sum(derived_minor)::text as balance from ledger.derived_balances
       group by kind having sum(derived_minor) <> 0 order by kind`,
    )
    const balances = sheet?.lines.filter((line) => line.balanceMinor !== 0)
    expect(balances?.map(({ kind, balanceMinor }) => [kind, String(balanceMinor)])).toEqual(
      derived.map(({ kind, balance }) => [kind, balance]),
    )
  })

  test('up to a moment before everything there is nothing', async () => {
    expect(await trialBalance(finance, { at: longAgo })).toMatchObject({ currencies: [] })
    const now = await trialBalance(finance, { at: null })
    const dated = await trialBalance(finance, { at: tomorrow() })
    expect(dated.currencies).toEqual(now.currencies)
  })

  test('the platform’s statement goes from its opening to its closing, line by line', async () => {
    const { accounts } = await platformStatement(finance, { from: longAgo, to: tomorrow() })
    expect(accounts.map(({ kind }) => kind)).toEqual([
      'platform_commission',
      'platform_fees',
      'platform_promotions',
    ])
    for (const account of accounts) {
      const moved = account.movements.reduce(
        (sum, { creditMinor, debitMinor }) => sum + creditMinor - debitMinor,
        0,
      )
      expect(account.openingMinor + moved).toBe(account.closingMinor)
    }
    const promotions = accounts.find(({ kind }) => kind === 'platform_promotions')
    expect(promotions).toMatchObject({ openingMinor: 0, closingMinor: -2_500 })
    const later = await platformStatement(finance, { from: tomorrow(), to: new Date(9e12) })
    expect(later.accounts.find(({ kind }) => kind === 'platform_promotions')).toMatchObject({
      openingMinor: -2_500,
      movements: [],
      closingMinor: -2_500,
    })
  })

  test('the audit on demand says that all is well', async () => {
    expect((await ledgerCheck(finance)).violations).toEqual([])
  })

  test('are for finance and administrators alone', async () => {
    await expect(trialBalance(market.ctx(staff('admin')), { at: null })).resolves.toBeDefined()
    const others: Viewer[] = [
      staff('support'),
      staff('moderator'),
      viewers.customer,
      viewers.seller,
    ]
    for (const viewer of others) {
      const ctx = market.ctx(viewer)
      const asked = [
        trialBalance(ctx, { at: null }),
        platformStatement(ctx, { from: longAgo, to: tomorrow() }),
        ledgerCheck(ctx),
      ]
      const outcomes = await Promise.allSettled(asked)
      expect(outcomes.every(({ status }) => status === 'rejected')).toBe(true)
    }
  })
})

describe('what the page is asked for', () => {
  const now = new Date('2026-11-23T10:00:00Z')
  test('this month by default, whole days when they are named, nonsense ignored', () => {
    expect(periodOf({}, now)).toMatchObject({
      at: null,
      days: { from: '2026-11-01', to: '2026-11-24' },
    })
    const asked = periodOf({ at: '2026-10-31', from: '2026-10-01', to: '2026-10-15' }, now)
    expect(asked.at?.toISOString()).toBe('2026-10-31T23:59:59.999Z')
    expect(asked.days).toEqual({ from: '2026-10-01', to: '2026-10-15' })
    const nonsense = periodOf({ at: 'x', from: '2026-13-45', to: '2020-01-01' }, now)
    expect(nonsense).toEqual(periodOf({}, now))
  })

  test('a CSV cell is never a formula', () => {
    const text = decodeURIComponent(
      csvAddress([['=cmd()', 'a"b,c', -5]])
        .split(',')
        .slice(1)
        .join(','),
    )
    expect(text).toBe(`\uFEFF'=cmd(),"a""b,c",-5\r\n`)
  })
})
