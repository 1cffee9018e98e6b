import { connection } from 'next/server'
import { env } from '@/src/env'
import { listSitemapFiles } from '@/src/queries/catalogue/sitemap-entries'
import { publicContext } from '@/src/runtime'
import { sitemapIndexXml, xmlResponse } from '@/src/ui/sitemap/sitemap-xml'

/** Which sitemap files there are. */
export const GET = async (): Promise<Response> => {
  await connection()
  const firstIds = await listSitemapFiles(await publicContext())
  const names = ['pages.xml', ...firstIds.map((id) => `services-${id}.xml`)]
  return xmlResponse(sitemapIndexXml(names, env().APP_URL))
}
