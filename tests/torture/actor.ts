import { writeSync } from 'node:fs'
import { AppError } from '../../src/domain/errors'
import type { OrderStatus } from '../../src/contracts/orders'
import type { SeenOrder } from './act'
import { operationNames, operations, usual, type OperationName } from './operations'
import { addCounts, type ActorReport } from './report'
import { openWorld, type World } from './world'

/**
 * One process full of people: several loops, each doing the next random thing to an order that
 * others work on at the same time. It is killed without warning, by the judge or at a failpoint,
 * and its connections are cut; it tells what it was promised as soon as it knows.
 */
const main = async (): Promise<void> => {
  const [loops = '4'] = process.argv.slice(2)
  const world = openWorld({
    databaseUrl: process.env.DATABASE_URL ?? '',
    startedAtMs: Number(process.env.TORTURE_STARTED_AT_MS),
    connections: Number(loops) + 2,
  })
  const report: ActorReport = empty()
  setInterval(() => {
    flush(report)
  }, 50)
  const orders = watchOrders(world)
  await Promise.all(
    Array.from({ length: Number(loops) }, async () => {
      for (;;) await actOnce({ world, orders: await orders(), report })
    }),
  )
}

const empty = (): ActorReport => ({
  done: 0,
  refused: 0,
  unknown: 0,
  promises: [],
  surprises: [],
  acts: {},
})

const flush = (report: ActorReport): void => {
  if (report.done + report.refused + report.unknown === 0) return
  writeSync(1, `${JSON.stringify(report)}\n`)
  Object.assign(report, empty())
}

const dice = (below: number): number => Math.floor(Math.random() * below)
const pick = <Item>(items: readonly Item[]): Item | undefined => items[dice(items.length)]

type Turn = { world: World; orders: SeenOrder[]; report: ActorReport }

const actOnce = async ({ world, orders, report }: Turn): Promise<void> => {
  const order = pick(orders)
  const name = choose(order)
  if (name === undefined) return
  const nobody = {
    id: '',
    status: 'expired',
    paymentId: '',
    reference: null,
    totalMinor: 2,
  } as const
  try {
    const promise = await operations[name]({ world, order: order ?? nobody, dice })
    report.done += 1
    addCounts(report.acts, { [name]: 1 })
    if (promise !== null) report.promises.push(`${promise.orderId} ${promise.transition}`)
  } catch (error) {
    const kind = kindOf(error)
    if (kind === 'refused') report.refused += 1
    else report.unknown += 1
    if (kind === 'surprise') report.surprises.push(`${name}: ${describe(error)}`)
  }
}

const choose = (order: SeenOrder | undefined): OperationName | undefined => {
  const chance = dice(100)
  if (order === undefined || chance < 12) return dice(5) === 0 ? 'placeThrice' : 'place'
  if (chance < 82) return pick(usual[order.status])
  return pick(operationNames)
}

/** What the newest orders look like; looked up again five times a second, as screens are. */
const watchOrders = (world: World) => {
  let seen: Promise<SeenOrder[]> = Promise.resolve([])
  let until = 0
  const look = async (): Promise<SeenOrder[]> => {
    try {
      const { rows } = await world.pool.query<SeenOrder & { status: OrderStatus }>(`
        select o.id, o.status, a.payment_id as "paymentId", p.provider_reference as reference,
          o.total_minor::float8 as "totalMinor"
        from (
          (select * from orders order by id desc limit 20)
          union
          (select * from orders where status not in ('awaiting_payment', 'expired', 'cancelled')
            order by updated_at desc limit 40)
          union
          (select * from orders where timer_at is not null order by timer_at limit 10)) o
        join core.payment_allocations a on a.order_id = o.id
        join payments p on p.id = a.payment_id`)
      return rows
    } catch {
      return []
    }
  }
  return (): Promise<SeenOrder[]> => {
    if (performance.now() > until) {
      until = performance.now() + 200
      seen = look()
    }
    return seen
  }
}

/** Whom to blame: a rule said no, the connection went, or something nobody foresaw. */
const kindOf = (error: unknown): 'refused' | 'lost' | 'surprise' => {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof AppError) {
      return cause.code === 'payment/provider-unavailable' ? 'lost' : 'refused'
    }
    const code = 'code' in cause ? String(cause.code) : ''
    // Postgres: a rule of ours; a serialization failure or deadlock that was tried often enough.
    if (code === '23001' || code === '23514') return cause === error ? 'refused' : 'surprise'
    if (/^(40001|40P01|57P0\d|08\d\d\d|ECONN.*|EPIPE)$/u.test(code)) return 'lost'
    if (/connection (terminated|timeout|error)|timeout exceeded/iu.test(cause.message))
      return 'lost'
  }
  return 'surprise'
}

const describe = (error: unknown): string => {
  const parts: string[] = []
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    parts.push(cause.message.split('\n')[0]?.slice(0, 300) ?? '')
  }
  return parts.join(' ← ') || String(error)
}

await main()
