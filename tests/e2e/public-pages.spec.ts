import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'

const service = '/services/logo-restaurant-boutique-salon'

const paths = [
  '/fr',
  '/en',
  '/fr/categories',
  '/fr/categories/graphisme-design',
  '/fr/search?q=logo',
  '/fr/search?q=zzzzqqq&country=SN',
  `/fr${service}`,
  `/en${service}`,
  '/fr/nowhere',
]

for (const scheme of ['light', 'dark'] as const) {
  test.describe(`in ${scheme}`, () => {
    test.use({ colorScheme: scheme, contextOptions: { reducedMotion: 'reduce' } })

    for (const path of paths) {
      test(`${path} is accessible and fits a narrow phone`, async ({ page }) => {
        await page.goto(path)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page)
        await page.setViewportSize({ width: 360, height: 740 })
        await expectNoSidewaysScroll(page)
      })
    }
  })
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('a customer searches, filters, opens a service and reaches the checkout', async ({
    page,
  }) => {
    await page.goto('/fr')
    await page.getByRole('main').getByRole('searchbox').fill('logo')
    await page.getByRole('main').getByRole('button', { name: 'Rechercher' }).click()
    await expect(page).toHaveURL(/\/fr\/search\?q=logo$/)
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /Sénégal/ })
      .click()
    await expect(page).toHaveURL(/country=SN/)
    await expect(page.getByRole('link', { name: 'Retirer le filtre Sénégal' })).toBeVisible()
    await page.goto(`/fr${service}`)
    await page.getByRole('radio', { name: 'Standard' }).check()
    await page.getByRole('button', { name: 'Continuer' }).first().click()
    await expect(page).toHaveURL(
      /\/fr\/checkout\?service=logo-restaurant-boutique-salon&package=standard/,
    )
  })
})

test.describe('reviews without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('are read by stars and by comment, from the service and back', async ({ page }) => {
    await page.goto(`/fr${service}`)
    await page.getByRole('link', { name: /^5 étoiles : / }).click()
    await expect(page).toHaveURL(/\/reviews\?stars=5$/)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Avis sur')
    await expect(page.getByRole('link', { name: '5 étoiles', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    )
    const marks = page.getByRole('article').getByText(/sur 5$/)
    expect(new Set(await marks.allTextContents())).toEqual(new Set(['5 étoiles sur 5']))
    await page.getByRole('link', { name: 'Avec un commentaire' }).click()
    await expect(page).toHaveURL(/stars=5&only=words$/)
    await page.getByRole('link', { name: 'Retour au service' }).click()
    await expect(page).toHaveURL(new RegExp(`${service}$`))
  })
})

test('a mistyped word finds what was meant, and says so', async ({ page }) => {
  await page.goto('/fr/search?q=loggo')
  await expect(page.getByText('Rien pour « loggo »')).toBeVisible()
  await expect(page.getByRole('article').first()).toBeVisible()
})

test('the other language keeps the page and its filters', async ({ page }) => {
  await page.goto('/fr/search?q=logo&country=SN')
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
  await expect(page).toHaveURL(/\/en\/search\?q=logo&country=SN$/)
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a chosen colour scheme survives the next page', async ({ page }) => {
  await page.goto('/fr')
  await page.getByRole('button', { name: 'Passer en sombre' }).click()
  await page.goto('/fr/search')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
})

test('an address that does not exist answers 404 and offers a way on', async ({ page }) => {
  const answer = await page.goto('/fr/services/does-not-exist')
  expect(answer?.status()).toBe(404)
  await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible()
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  for (const path of [
    '/fr/nulle-part',
    '/fr/services/rien',
    '/fr/sellers/rien',
    '/fr/pages/rien',
  ]) {
    test(`${path} answers 404 in words, with ways on`, async ({ page }) => {
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: 'Cette page n’existe pas' })).toBeVisible()
      await expect(page.getByRole('main').getByRole('searchbox')).toBeVisible()
      await expect(page.getByRole('main').getByRole('link').first()).toBeVisible()
    })
  }
})

test('search engines learn of every public page, in both languages', async ({ request }) => {
  const index = await (await request.get('/sitemap.xml')).text()
  expect(index).toContain('/sitemaps/pages.xml')
  expect(index).toContain('/sitemaps/sellers-')
  const file = /\/sitemaps\/services-[^<]+/.exec(index)?.[0] ?? ''
  const services = await (await request.get(file)).text()
  expect(services).toContain(`/fr${service}`)
  expect(await (await request.get('/robots.txt')).text()).toContain('Disallow: /*/checkout')
})

test('a category tells search engines where it stands and what it holds', async ({ page }) => {
  await page.goto('/fr/categories/graphisme-design')
  const facts = await page.locator('script[type="application/ld+json"]').textContent()
  const entry: unknown = expect.objectContaining({ '@type': 'ListItem', position: 1 })
  expect(JSON.parse(facts ?? '')).toMatchObject({
    '@graph': [
      { '@type': 'BreadcrumbList', itemListElement: [{ name: 'Graphisme et design' }] },
      { '@type': 'ItemList', itemListElement: expect.arrayContaining([entry]) as unknown },
    ],
  })
})

test('a service tells search engines its offers, its rating and its languages', async ({
  page,
}) => {
  await page.goto(`/fr${service}`)
  const facts = await page.locator('script[type="application/ld+json"]').textContent()
  const graph: unknown = JSON.parse(facts ?? '')
  const offer: unknown = expect.objectContaining({ '@type': 'Offer', priceCurrency: 'XOF' })
  expect(graph).toMatchObject({
    '@graph': [
      { '@type': ['Product', 'Service'], offers: [offer, offer, offer] },
      { '@type': 'BreadcrumbList' },
    ],
  })
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', new RegExp(service))
  await expect(page.locator('link[hreflang="fr"]')).toHaveCount(1)
})
