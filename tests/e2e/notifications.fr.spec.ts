import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { askDatabase } from './support/database'
import { accountMenu, demoPerson, signInInFrench, signUpInFrench, stranger } from './support/people'

const adjoua = demoPerson('Adjoua N’Guessan', 'adjoua@2krika.example')

const bell = (page: Page, count: string) =>
  page.getByRole('banner').getByRole('link', { name: `Notifications, ${count}` })

/** Three things that happened to somebody, as the worker keeps them. */
const tell = (email: string) =>
  askDatabase(
    `insert into core.notifications (id, user_id, template, data, path, happened_at, dedupe_key)
     select gen_random_uuid(), users.id, 'brief-published', json_build_object('title', title),
       '/account', now() - make_interval(mins => n), 'test ' || n
     from users, (values (1, 'Un logo'), (2, 'Un site'), (3, 'Une affiche')) v(n, title)
     where email = $1`,
    [email],
  )

test('the bell counts on every tab, leads to what happened, and is emptied', async ({
  page,
  context,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const customer = stranger('Aminata Barry')
  await page.goto('/fr/sign-up')
  await signUpInFrench(page, customer)
  await page.goto('/fr/sign-in')
  await signInInFrench(page, customer)
  await page.goto('/fr/notifications')
  await expect(page.getByText('Rien de nouveau pour l’instant')).toBeVisible()
  await tell(customer.email)

  const other = await context.newPage()
  await other.goto('/fr')
  await expect(bell(other, '3 nouvelles')).toBeVisible()
  await expectNoSidewaysScroll(other)

  await test.step('opening one leads there and counts it as read, on both tabs', async () => {
    await page.goto('/fr/notifications')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: /Votre besoin est en ligne : Un site/u }).click()
    await page.waitForURL('**/fr/account')
    await expect(bell(page, '2 nouvelles')).toBeVisible()
    await expect(bell(other, '2 nouvelles')).toBeVisible()
  })

  await test.step('all the others at once', async () => {
    await page.goto('/fr/notifications')
    const list = page.getByRole('list', { name: 'Vos notifications' })
    await expect(list.getByText('Non lue')).toHaveCount(2)
    await page.getByRole('button', { name: 'Tout marquer comme lu' }).click()
    await expect(list.getByText('Non lue')).toHaveCount(0)
    await expect(bell(page, 'rien de nouveau')).toBeVisible()
    await expect(bell(other, 'rien de nouveau')).toBeVisible()
  })
})

test('the list works before scripts have loaded', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/fr/sign-in')
  await page.getByLabel('Adresse e-mail').fill(adjoua.email)
  await page.getByLabel(/^Mot de passe/).fill(adjoua.password)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/sign-in'))
  await page.goto('/fr/notifications')
  const first = page.getByRole('list', { name: 'Vos notifications' }).getByRole('link').first()
  await first.click()
  await expect(page).not.toHaveURL(/notifications/u)
  await context.close()
})

/** A browser whose maker has a service: the one of tests has none. */
const withPushService = (page: Page) =>
  page.addInitScript(() => {
    const subscription = {
      endpoint: `https://push.example/${crypto.randomUUID()}`,
      toJSON: () => ({
        endpoint: subscription.endpoint,
        keys: {
          p256dh: `B${'A'.repeat(86)}`,
          auth: 'BTBZMqHH6r4Tts7J_aSIgg',
        },
      }),
      unsubscribe: async () => {
        kept = null
        return true
      },
    }
    let kept: typeof subscription | null = null
    const pushManager = {
      getSubscription: async () => kept,
      subscribe: async () => {
        kept = subscription
        return kept
      },
    }
    const ready = Promise.resolve({ pushManager })
    Object.defineProperty(navigator.serviceWorker, 'ready', { get: () => ready })
    Object.defineProperty(Notification, 'permission', { get: () => 'granted' })
    Notification.requestPermission = async () => 'granted'
  })

test('a device is told by consent, and no longer once its person has signed out', async ({
  page,
}) => {
  const customer = stranger('Ibrahima Sow')
  await page.goto('/fr/sign-up')
  await signUpInFrench(page, customer)
  await page.goto('/fr/sign-in')
  await signInInFrench(page, customer)
  await withPushService(page)
  const devices = async () => {
    const [row] = await askDatabase<{ count: number }>(
      `select count(*)::int as count from core.push_subscriptions
         join users on users.id = user_id where email = $1`,
      [customer.email],
    )
    return row?.count
  }
  await page.goto('/fr/notifications')
  const here = page.getByRole('region', { name: 'Sur cet appareil' })
  await here.getByRole('button', { name: 'Me prévenir sur cet appareil' }).click()
  await expect(here.getByText('Cet appareil vous prévient.')).toBeVisible()
  await expectAccessible(page)
  expect(await devices()).toBe(1)
  await here.getByRole('button', { name: 'Ne plus me prévenir ici' }).click()
  await expect(here.getByText('Cet appareil ne vous prévient plus.')).toBeVisible()
  expect(await devices()).toBe(0)

  await here.getByRole('button', { name: 'Me prévenir sur cet appareil' }).click()
  await expect(here.getByText('Cet appareil vous prévient.')).toBeVisible()
  await accountMenu(page, 'Votre compte', customer).click()
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click()
  await page.waitForURL(/\/fr\/?$/u)
  expect(await devices()).toBe(0)
})
