import { expect, test } from 'vitest'
import { sitemapIndexXml, urlsetXml } from './sitemap-xml'

test('a page in two languages is listed in both, each naming the other', () => {
  const xml = urlsetXml(
    [{ path: '/services/logo', languages: ['fr', 'en'], updatedAt: '2026-11-01T00:00:00Z' }],
    'https://example.com',
  )
  expect(xml.match(/<url>/gu)).toHaveLength(2)
  expect(xml).toContain('<loc>https://example.com/en/services/logo</loc>')
  expect(xml).toContain('hreflang="fr" href="https://example.com/fr/services/logo"')
  expect(
    xml.match(/hreflang="x-default" href="https:\/\/example.com\/fr\/services\/logo"/gu),
  ).toHaveLength(2)
  expect(xml).toContain('<lastmod>2026-11-01T00:00:00Z</lastmod>')
})

test('a page in one language has no alternates', () => {
  const xml = urlsetXml(
    [{ path: '/services/logo', languages: ['fr'], updatedAt: null }],
    'https://example.com',
  )
  expect(xml.match(/<url>/gu)).toHaveLength(1)
  expect(xml).not.toContain('xhtml:link ')
})

test('no address can leave its element', () => {
  expect(sitemapIndexXml(['<a>&"'], 'https://example.com')).not.toContain('<a>')
})
