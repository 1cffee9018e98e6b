/**
 * Events on the socket, by direction and meaning. By themselves: browsers need the names without the
 * schemas of src/contracts/realtime.ts.
 */
export const socketEvents = {
  /** To the browser: a RealtimeSignal. */
  signal: 'signal',
  /** To the browser: something may have been missed, look at everything again. */
  resync: 'resync',
  /** Both ways: a Nudge. */
  nudge: 'nudge',
  /** To the sidecar: a further ticket of the same person, for a conversation that was opened. */
  enter: 'enter',
} as const
