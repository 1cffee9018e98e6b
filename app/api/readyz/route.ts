import { readiness } from '@/src/queries/system/readiness'
import { systemContext } from '@/src/runtime'

/** Readiness: may a load balancer send visitors here? 503 until the database answers. */
export const GET = async () => {
  const report = await readiness(systemContext)
  return Response.json(report, {
    status: report.isReady ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
export const dynamic = 'force-dynamic'
