import { bootstrap } from './lib/bootstrap.mjs'

// npm run build | seed | bench | screenshots | generate
await bootstrap('run/main.ts')
