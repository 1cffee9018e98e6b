import { expect, test } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { signInInFrench, signUpInFrench, stranger } from './support/people'

/** One more than a page of the list holds. */
const orders = 51

test('orders that do not fit on the first page can be read on', async ({ page }) => {
  test.setTimeout(240_000)
  const customer = stranger('Yacouba Traoré')
  await page.goto('/fr/sign-up')
  await signUpInFrench(page, customer)
  await page.goto('/fr/sign-in?to=/fr/orders')
  await signInInFrench(page, customer)
  await expect(page.getByRole('heading', { name: 'Vous n’avez pas encore commandé' })).toBeVisible()

  await page.goto('/fr/checkout/payment?service=logo-restaurant-boutique-salon')
  const serviceId = await page.locator('input[name="serviceId"]').inputValue()
  const answers = await page.evaluate(
    async ({ count, ...order }) => {
      const statuses: number[] = []
      for (let index = 0; index < count; index += 1) {
        const body = JSON.stringify({ ...order, idempotencyKey: crypto.randomUUID() })
        const headers = { 'content-type': 'application/json' }
        statuses.push((await fetch('/api/v1/orders', { method: 'POST', headers, body })).status)
      }
      return statuses
    },
    {
      count: orders,
      serviceId,
      package: 'basic',
      expectedTotalMinor: 26_250,
      method: 'card',
      locale: 'fr',
    },
  )
  expect(answers).toEqual(Array<number>(orders).fill(201))

  await page.goto('/fr/orders')
  const listed = page.getByRole('main').getByRole('link', { name: /par Awa Diop/ })
  await expect(listed).toHaveCount(orders - 1)
  await page.getByRole('button', { name: 'Afficher les commandes plus anciennes' }).click()
  await expect(listed).toHaveCount(orders)
  await expect(
    page.getByRole('button', { name: 'Afficher les commandes plus anciennes' }),
  ).toHaveCount(0)
  await expectAccessible(page)
})
