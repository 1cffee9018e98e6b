import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'

const title = 'Mis en avant par 2Krika'

test('services put forward are labelled, explained, and not in the list a second time', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const address of ['/fr', '/fr/search', '/fr/categories/graphisme-design']) {
    await page.goto(address)
    const promoted = page.getByRole('region', { name: title })
    await expect(promoted).toBeVisible()
    const cards = promoted.getByRole('article')
    expect(await cards.count()).toBeLessThanOrEqual(2)
    await promoted.getByText('Comment sont-ils choisis').click()
    await expect(promoted.getByText('Personne ne peut acheter cette place')).toBeVisible()
    const name = await cards.first().getByRole('heading').innerText()
    const results = page.getByRole('main').getByRole('heading', { name, exact: true })
    await expect(results).toHaveCount(1)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  }
})

test('whoever sorts, filters or asks for other words sees the list alone', async ({ page }) => {
  for (const query of ['sort=newest', 'maxDays=7', 'q=logo', 'category=web-developpement']) {
    await page.goto(`/fr/search?${query}`)
    await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
    await expect(page.getByRole('region', { name: title })).toHaveCount(0)
  }
})
