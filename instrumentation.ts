/** Runs once in each server process, before its first answer. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { stampPeerAddress } = await import('./src/api/stamp-peer-address')
  stampPeerAddress()
  // In development the router has to see requests: it compiles what changed.
  if (process.env.NODE_ENV !== 'production') return
  const { openDirectDoor } = await import('./src/api/direct-door')
  openDirectDoor()
}
