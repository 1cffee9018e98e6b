import { afterAll, afterEach, expect, test } from 'vitest'
import { armFailpoint } from '../../src/store/failpoint'
import { issueDocuments } from '../../src/workflows/documents/issue-documents'
import { coreMarket, viewers } from '../helpers/core-market'
import { killedProcess } from '../helpers/killed-process'
import { testRace } from '../helpers/rounds'

const market = coreMarket()
const system = () => market.ctx(viewers.system)

afterEach(() => market.expectCleanLedger())
afterAll(() => market.close())

const sequences = async (series: string) =>
  (
    await market.rows<{ sequence: string }>(
      'select sequence from documents where series = $1 order by sequence',
      [series],
    )
  ).map(({ sequence }) => Number(sequence))
const oneTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const series = `2K-R-${new Date().getUTCFullYear()}`

testRace(
  'receipts issued at once, thrice each and some failing, are numbered without a gap',
  10,
  async () => {
    const before = (await sequences(series)).length
    const placed = await Promise.all(oneTo(10).map(() => market.placePaid()))
    const orders = placed.map(({ orderId }) => orderId)
    armFailpoint('issue-document:numbered', 'throw')
    armFailpoint('issue-document:inserted', 'throw')
    const tries = [...orders, ...orders, ...orders].map((orderId) =>
      issueDocuments(system(), { orderId }),
    )
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2)
    for (const orderId of orders) await issueDocuments(system(), { orderId })
    expect(await sequences(series)).toEqual(oneTo(before + orders.length))
  },
)

test('a failure at each point leaves neither a gap nor a second document', async () => {
  const before = (await sequences(series)).length
  const { orderId } = await market.placePaid()
  for (const point of ['numbered', 'inserted']) {
    armFailpoint(`issue-document:${point}`, 'throw')
    await expect(issueDocuments(system(), { orderId })).rejects.toThrow('failpoint')
    expect(await sequences(series)).toEqual(oneTo(before))
  }
  armFailpoint('issue-document:committed', 'throw')
  await expect(issueDocuments(system(), { orderId })).rejects.toThrow('failpoint')
  await issueDocuments(system(), { orderId })
  expect(await sequences(series)).toEqual(oneTo(before + 1))
})

test.each(['numbered', 'inserted', 'committed'])(
  'a process killed when a document is %s leaves no gap and nothing twice',
  async (moment) => {
    const before = (await sequences(series)).length
    const { orderId } = await market.placePaid()
    const failpoint = `issue-document:${moment}`
    const signal = await killedProcess('issue-process.ts', { failpoint, input: { orderId } })
    expect(signal).toBe('SIGKILL')
    await issueDocuments(system(), { orderId })
    expect(await sequences(series)).toEqual(oneTo(before + 1))
  },
  60_000,
)
