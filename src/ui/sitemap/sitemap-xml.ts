import type { Locale } from '../../contracts/locale'

/** A page for search engines: its path below the language, and the languages it exists in. */
export type SitemapEntry = { path: string; languages: Locale[]; updatedAt: string | null }

const escape = (text: string): string =>
  text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`)

/** A file of addresses; each names the same page in the other language, and for all others. */
export const urlsetXml = (entries: readonly SitemapEntry[], appUrl: string): string => {
  const urls = entries.flatMap((entry) => {
    const address = (language: string) => escape(`${appUrl}/${language}${entry.path}`)
    const link = (hreflang: string, language: string) =>
      `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${address(language)}"/>`
    const [first] = entry.languages
    const links = [
      ...entry.languages.map((each) => link(each, each)),
      ...(first === undefined ? [] : [link('x-default', first)]),
    ]
    const alternates = entry.languages.length > 1 ? links.join('') : ''
    const changed = entry.updatedAt === null ? '' : `<lastmod>${escape(entry.updatedAt)}</lastmod>`
    return entry.languages.map(
      (each) => `<url><loc>${address(each)}</loc>${changed}${alternates}</url>`,
    )
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
  ].join('\n')
}

/** The list of files. */
export const sitemapIndexXml = (names: readonly string[], appUrl: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...names.map((name) => `<sitemap><loc>${escape(`${appUrl}/sitemaps/${name}`)}</loc></sitemap>`),
    '</sitemapindex>',
  ].join('\n')

/** Crawlers come by the hour at most. */
export const xmlResponse = (xml: string): Response =>
  new Response(xml, {
    headers: { 'content-type': 'application/xml', 'cache-control': 'public, max-age=3600' },
  })
