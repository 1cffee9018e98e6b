import { z } from 'zod'
import { env } from '@/src/env'
import { listOtherEntries, listServiceEntries } from '@/src/queries/catalogue/sitemap-entries'
import { publicContext } from '@/src/runtime'
import { urlsetXml, xmlResponse, type SitemapEntry } from '@/src/ui/sitemap/sitemap-xml'

const fixedPages: SitemapEntry[] = ['', '/categories', '/search'].map((path) => ({
  path,
  languages: ['fr', 'en'],
  updatedAt: null,
}))

/** One sitemap file: `pages.xml`, or the services from a given one on. */
export const GET = async (
  _request: Request,
  { params }: { params: Promise<{ name: string }> },
): Promise<Response> => {
  const { name } = await params
  const { APP_URL } = env()
  if (name === 'pages.xml') {
    const others = await listOtherEntries(await publicContext())
    return xmlResponse(urlsetXml([...fixedPages, ...others], APP_URL))
  }
  const id = z.uuid().safeParse(/^services-(.+)\.xml$/u.exec(name)?.[1])
  if (!id.success) return new Response(null, { status: 404 })
  const services = await listServiceEntries(await publicContext(), { firstId: id.data })
  return xmlResponse(urlsetXml(services, APP_URL))
}
