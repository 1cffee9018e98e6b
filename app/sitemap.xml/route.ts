import { connection } from 'next/server'
import { env } from '@/src/env'
import { listSitemapFiles } from '@/src/queries/catalogue/sitemap-entries'
import { publicContext } from '@/src/runtime'
import { sitemapIndexXml, xmlResponse } from '@/src/ui/sitemap/sitemap-xml'

/** Which sitemap files there are. */
export const GET = async (): Promise<Response> => {
  await connection()
  const { services, sellers } = await listSitemapFiles(await publicContext())
  const names = [
    'pages.xml',
    ...services.map((id) => `services-${id}.xml`),
    ...sellers.map((id) => `sellers-${id}.xml`),
  ]
  return xmlResponse(sitemapIndexXml(names, env().APP_URL))
}
