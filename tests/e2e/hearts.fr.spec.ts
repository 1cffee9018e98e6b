import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { signInInFrench, signUpInFrench, stranger } from './support/people'

const search = '/fr/search?q=logo'

test('a card’s heart leads a visitor through signing in, and is the same on every page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const customer = stranger('Djeneba Sangaré')
  await page.goto('/fr/sign-up')
  await signUpInFrench(page, customer)

  const card = page.getByRole('main').getByRole('article').first()
  await test.step('and back to the list', async () => {
    await page.goto(search)
    await expectAccessible(page)
    await card.getByRole('link', { name: 'Ajouter aux favoris' }).click()
    await signInInFrench(page, customer)
    await expect(page).toHaveURL(new RegExp(`${search.replace('?', '\\?')}$`, 'u'))
  })

  await test.step('it is kept without leaving the list', async () => {
    const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
    await card.getByRole('button', { name: 'Ajouter aux favoris' }).click()
    await expect(card.getByRole('button', { name: 'Dans vos favoris' })).toBeVisible()
    expect((await saved).ok()).toBe(true)
    await expect(page).toHaveURL(new RegExp(`${search.replace('?', '\\?')}$`, 'u'))
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  await test.step('the page of the service knows', async () => {
    await card.getByRole('heading').getByRole('link').click()
    await page.waitForURL(/\/fr\/services\//u)
    const kept = page.getByRole('button', { name: 'Dans vos favoris' })
    await expect(kept).toHaveAttribute('aria-pressed', 'true')
    await kept.click()
    await expect(page.getByRole('button', { name: 'Ajouter aux favoris' })).toBeVisible()
  })
})

test('all hearts of a page ask together, and only for members', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/api/v1/favourite')) asked.push(request.url())
  })
  await page.goto('/fr')
  await page.waitForLoadState('networkidle')
  await expect(page.getByRole('link', { name: 'Ajouter aux favoris' }).first()).toBeAttached()
  expect(asked).toEqual([])
  const customer = stranger('Bintou Cissé')
  await page.goto('/fr/sign-up')
  await signUpInFrench(page, customer)
  await page.goto('/fr/sign-in?to=/fr')
  await signInInFrench(page, customer)
  await expect(page.getByRole('button', { name: 'Ajouter aux favoris' }).first()).toBeAttached()
  await page.waitForLoadState('networkidle')
  // Once together, and once more when the live connection stands: it asks for everything again.
  expect(asked.length).toBeGreaterThan(0)
  expect(asked.length).toBeLessThanOrEqual(2)
})
