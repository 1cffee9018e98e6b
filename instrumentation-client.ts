import { config } from 'zod/v4/core'

// Runs before anything else in the browser. Zod would try whether it may compile code, which the
// Content-Security-Policy refuses: it can do without, and asks for nothing then.
config({ jitless: true })
