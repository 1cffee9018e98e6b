import { bootstrap } from './lib/bootstrap.mjs'

// npm start, npm run dev
await bootstrap('supervisor/main.ts')
