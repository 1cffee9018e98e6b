import type { RealtimeEnvelope } from '../../contracts/realtime'

/**
 * Says that something changed, never what it is now: browsers refetch through queries.
 * Called by the worker while it delivers an event, so possibly more than once for one signal id.
 */
export type RealtimePublisher = {
  publish(envelope: RealtimeEnvelope): Promise<void>
}
