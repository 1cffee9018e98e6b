/** Liveness: the process answers. Says nothing about what it depends on. */
export const GET = () =>
  Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
export const dynamic = 'force-dynamic'
