import { bootstrap } from './lib/bootstrap.mjs'

// npm run seed | bench | screenshots | generate
await bootstrap('run/main.ts')
