import { z } from 'zod'
import { env } from '@/src/env'
import {
  listOtherEntries,
  listSellerEntries,
  listServiceEntries,
} from '@/src/queries/catalogue/sitemap-entries'
import { publicContext } from '@/src/runtime'
import { urlsetXml, xmlResponse, type SitemapEntry } from '@/src/ui/sitemap/sitemap-xml'

const fixedPages: SitemapEntry[] = ['', '/categories', '/search', '/briefs'].map((path) => ({
  path,
  languages: ['fr', 'en'],
  updatedAt: null,
}))

/** One sitemap file: `pages.xml`, or the services or sellers from a given one on. */
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
  const [, kind, firstId] = /^(services|sellers)-(.+)\.xml$/u.exec(name) ?? []
  if (!z.uuid().safeParse(firstId).success) return new Response(null, { status: 404 })
  const list = kind === 'sellers' ? listSellerEntries : listServiceEntries
  const entries = await list(await publicContext(), { firstId: firstId ?? '' })
  return xmlResponse(urlsetXml(entries, APP_URL))
}
