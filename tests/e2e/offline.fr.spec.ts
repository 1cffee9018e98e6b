import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { accountMenu, demoPerson, signInInFrench } from './support/people'

const adjoua = demoPerson('Adjoua', 'adjoua@2krika.example')

test.use({ serviceWorkers: 'allow' })

/** Waits until the service worker answers for this page. */
const workerStands = (page: Page) =>
  page.waitForFunction(() => navigator.serviceWorker.controller !== null)

/** What is kept in this browser for one person, as addresses without their host. */
const keptForPeople = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('personal-'))
    const stores = await Promise.all(names.map((name) => caches.open(name)))
    const requests = await Promise.all(stores.map((store) => store.keys()))
    return requests.flat().map(({ url }) => new URL(url).pathname)
  })

const isKept = async (page: Page, path: string) =>
  expect.poll(() => keptForPeople(page)).toContain(path)

const signIn = async (page: Page) => {
  await page.goto('/fr/sign-in')
  await signInInFrench(page, adjoua)
  await workerStands(page)
  await isKept(page, '/api/v1/me')
}

/** Opens the first conversation and waits until it can be read without a network. */
const openConversation = async (page: Page): Promise<string> => {
  await page.goto('/fr/messages')
  const link = page.locator('a[href*="/fr/messages/"]:not([href*="/new"])').first()
  const path = (await link.getAttribute('href')) ?? ''
  await page.goto(path)
  await isKept(page, path)
  await isKept(page, `/api/v1/conversations/${path.split('/').at(-1)}/messages`)
  return path
}

test('a page that was never opened says in both languages that there is no network', async ({
  page,
  context,
}) => {
  await page.goto('/fr')
  await workerStands(page)
  await context.setOffline(true)
  await page.goto('/fr/cart')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vous êtes hors connexion')
  await page.goto('/en/cart')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are offline')
  await context.setOffline(false)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('You are offline')
})

test('orders and messages are read without a network, and a message leaves once it is back', async ({
  page,
  context,
}) => {
  await signIn(page)
  await page.goto('/fr/orders')
  await isKept(page, '/fr/orders')
  const orders = await page.getByRole('heading', { level: 1 }).innerText()
  const conversation = await openConversation(page)

  await context.setOffline(true)
  await page.goto('/fr/orders')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(orders)
  await page.goto(conversation)
  const thread = page.getByRole('log')
  const text = `Écrit dans le tunnel ${randomUUID()}`
  await page.getByRole('textbox', { name: 'Votre message' }).fill(text)
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await expect(thread.getByText('En attente de connexion')).toBeVisible()

  // The page closes: what was written is still there, and still waits.
  await page.goto(conversation)
  await expect(thread.getByText(text)).toBeVisible()
  await context.setOffline(false)
  await expect(thread.getByText('En attente de connexion')).toBeHidden()
  await page.goto(conversation)
  await expect(thread.getByText(text)).toHaveCount(1)
})

test('signing out leaves nothing of a person in the browser', async ({ page, context }) => {
  await signIn(page)
  const conversation = await openConversation(page)
  expect(await keptForPeople(page)).not.toEqual([])
  await accountMenu(page, 'Votre compte', adjoua).click()
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click()
  await page.waitForURL(/\/fr\/?$/)
  expect(await keptForPeople(page)).toEqual([])
  await context.setOffline(true)
  await page.goto(conversation)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vous êtes hors connexion')
})

test('a phone may install the market', async ({ page, request }) => {
  await page.goto('/fr')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const answer = await request.get(address ?? '')
  expect(answer.headers()['content-type']).toContain('application/manifest+json')
  const manifest = (await answer.json()) as { start_url: string; icons: { src: string }[] }
  expect(manifest.start_url).toBe('/fr')
  for (const { src } of manifest.icons) {
    const icon = await request.get(src)
    expect(icon.headers()['content-type'], src).toBe('image/png')
  }
})
