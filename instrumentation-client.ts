import { config } from 'zod/v4/core'
import { startApp } from './src/ui/app/start-app'

// Runs before anything else in the browser. Zod would try whether it may compile code, which the
// Content-Security-Policy refuses: it can do without, and asks for nothing then.
config({ jitless: true })

// In development there is no worker: it would serve yesterday's files.
if (process.env.NODE_ENV === 'production') startApp()
