import { bootstrap } from './lib/bootstrap.mjs'

// npm test
await bootstrap('testing/main.ts')
