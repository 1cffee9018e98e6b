import type { Viewer } from '../../src/context'
import type { OrderStatus } from '../../src/contracts/orders'
import type { World } from './world'

/** An order as an actor sees it: perhaps moments old, as on anybody's screen. */
export type SeenOrder = {
  id: string
  status: OrderStatus
  paymentId: string
  reference: string | null
  totalMinor: number
}

export type Act = {
  world: World
  order: SeenOrder
  /** A whole number from 0 to `below` - 1. */
  dice: (below: number) => number
}

/** What an act did for good, in the words of the order's history; `null`: nothing to remember. */
export type Done = { orderId: string; transition: string } | null
export type Operation = (act: Act) => Promise<Done>

/** A transition that the history must tell for ever once its caller was told that it worked. */
export const moves =
  (
    transition: string,
    viewer: Viewer,
    run: (ctx: ReturnType<World['ctx']>, order: SeenOrder, act: Act) => Promise<unknown>,
  ): Operation =>
  async (act) => {
    await run(act.world.ctx(viewer), act.order, act)
    return { orderId: act.order.id, transition }
  }
