import type { Ctx } from '../../context'
import { reconcileProvider } from './reconcile-provider'

/** Each night looks at these days again: reports are completed late, healing takes a while. */
const days = 3

/** Compares the books of the last days with every provider. One that fails does not stop the others. */
export const reconcileProviders = async (ctx: Ctx): Promise<void> => {
  const to = new Date(`${ctx.clock().toISOString().slice(0, 10)}T00:00:00Z`)
  const from = new Date(to.getTime() - days * 86_400_000)
  const failures: unknown[] = []
  for (const provider of Object.keys(ctx.providers.payments)) {
    try {
      const result = await reconcileProvider(ctx, { provider, from, to })
      if (result.differences > 0) ctx.log.warn({ provider, ...result }, 'the books differ')
    } catch (error) {
      ctx.log.error({ err: error, provider }, 'reconciliation failed')
      failures.push(error)
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'reconciliation failed')
}
