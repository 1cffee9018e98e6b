import { bootstrap } from './lib/bootstrap.mjs'

// npm run check
await bootstrap('check/main.ts')
