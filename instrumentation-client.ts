import { config } from 'zod/v4/core'
import { showNavigation } from './src/ui/app/navigation-line'
import { startApp } from './src/ui/app/start-app'

// Runs before anything else in the browser. Zod would try whether it may compile code, which the
// Content-Security-Policy refuses: it can do without, and asks for nothing then.
config({ jitless: true })

// In development there is no worker: it would serve yesterday's files.
if (process.env.NODE_ENV === 'production') startApp()

if (!location.pathname.startsWith('/admin')) whenIdle(tellOfVisit)

async function tellOfVisit(): Promise<void> {
  const { tellVisit } = await import('./src/ui/tracking/tell-visit')
  tellVisit()
}

/** After everything that the page needs. */
function whenIdle(start: () => Promise<void>): void {
  // Safari has no idle callbacks.
  const idle = (run: () => void) =>
    'requestIdleCallback' in window ? requestIdleCallback(run) : setTimeout(run, 1_000)
  const run = () => idle(() => void start().catch(() => undefined))
  if (document.readyState === 'complete') run()
  else addEventListener('load', run, { once: true })
}

/** Next calls it whenever somebody goes to another page of the app. */
export const onRouterTransitionStart = showNavigation
