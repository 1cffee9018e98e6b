/** Runs once in each server process, before its first answer. */
export const register = async (): Promise<void> => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { stampPeerAddress } = await import('./src/api/stamp-peer-address')
  stampPeerAddress()
  // In development the router has to see requests: it compiles what changed.
  if (process.env.NODE_ENV !== 'production') return
  const { openDirectDoor, setDirectAnswer } = await import('./src/api/front/direct-door')
  const { pageFront } = await import('./src/api/front/page-front')
  const { staticFiles } = await import('./src/api/front/static-files')
  openDirectDoor()
  setDirectAnswer('files', staticFiles(`${process.env.NEXT_DIST_DIR || '.next'}/static`))
  setDirectAnswer('pages', pageFront())
}
