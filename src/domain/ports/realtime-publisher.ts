/** Says that something changed, never what it is now: browsers refetch through queries. */
export type RealtimeMessage = {
  /** Id of the event; receivers de-duplicate by it. */
  id: string
  /** Rooms such as `user:{id}`, `order:{id}`, `conversation:{id}`. */
  rooms: string[]
  /** The event's topic, e.g. `order.delivered`. */
  type: string
  /** What it is about, e.g. `{ kind: 'order', id }`. */
  subject: { kind: string; id: string }
}

export type RealtimePublisher = {
  publish(message: RealtimeMessage): Promise<void>
}
