import { bootstrap } from './lib/bootstrap.mjs'

// npm run build | seed | create-admin | bench | screenshots | generate
await bootstrap('run/main.ts')
