import { useSyncExternalStore } from 'react'

const never = () => () => undefined

/**
 * False until the page's scripts have taken over: a button that is pressed before, on a slow
 * connection, would load the page anew and lose what was typed.
 */
export const useIsReady = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
