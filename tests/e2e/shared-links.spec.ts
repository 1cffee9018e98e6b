import { expect, test, type APIRequestContext } from '@playwright/test'
import sharp from 'sharp'

const pages = [
  '/fr',
  '/fr/services/logo-restaurant-boutique-salon',
  '/en/services/logo-restaurant-boutique-salon',
  '/en/sellers/awa-diop',
  '/fr/categories/graphisme-design',
  '/fr/pages/terms',
]

/** What a page says of itself to whoever shows its link. */
const sharedPicture = async (request: APIRequestContext, path: string) => {
  const html = await (await request.get(path)).text()
  const content = (name: string) =>
    new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`, 'u')
      .exec(html)?.[1]
      ?.replaceAll('&amp;', '&') ?? ''
  const { pathname, search } = new URL(content('og:image'))
  return { address: pathname + search, content }
}

for (const path of pages) {
  test(`${path} is shared with a picture of its own, which may be kept`, async ({ request }) => {
    const { address, content } = await sharedPicture(request, path)
    expect(address).toMatch(/^\/og\/\w+\/[\w-]+\.png\?lang=(?:fr|en)&v=\w+$/u)
    expect(content('og:image:width')).toBe('1200')
    expect(content('og:image:height')).toBe('630')
    expect(content('og:site_name')).toBe('2Krika')
    expect(content('og:image:alt')).not.toBe('')
    expect(new URL(content('twitter:image')).pathname).toBe(address.split('?')[0])
    const first = await request.get(address)
    expect(first.status()).toBe(200)
    expect(first.headers()['content-type']).toBe('image/png')
    expect(first.headers()['cache-control']).toContain('immutable')
    const { width, height } = await sharp(await first.body()).metadata()
    expect([width, height]).toEqual([1200, 630])
    const second = await request.get(address)
    expect(second.headers()['server-timing']).toContain('kept')
    expect((await second.body()).equals(await first.body())).toBe(true)
  })
}

test('what is not on the market has no picture', async ({ request }) => {
  for (const path of ['/og/service/nothing.png', '/og/seller/nobody.png', '/og/order/1.png']) {
    expect((await request.get(path)).status()).toBe(404)
  }
})

test('a seller tells search engines where their page stands', async ({ page }) => {
  await page.goto('/fr/sellers/awa-diop')
  const facts = await page.locator('script[type="application/ld+json"]').textContent()
  expect(JSON.parse(facts ?? '')).toMatchObject({
    '@graph': [
      { '@type': 'BreadcrumbList', itemListElement: [{ name: '2Krika' }, { name: 'Awa Diop' }] },
      { '@type': 'ProfilePage' },
    ],
  })
})

test('an editorial page says how it begins', async ({ page }) => {
  await page.goto('/fr/pages/terms')
  await expect(page.locator('meta[name="description"]')).toHaveAttribute(
    'content',
    /^La place de marché/u,
  )
})
