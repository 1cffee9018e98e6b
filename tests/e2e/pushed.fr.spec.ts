import { expect, test } from '@playwright/test'

test.use({ serviceWorkers: 'allow', permissions: ['notifications'] })

test('what a push service brings is shown, quietly while the site is looked at', async ({
  page,
}) => {
  await page.goto('/fr')
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  const browser = await page.context().newCDPSession(page)
  const registered = new Promise<string>((resolve) => {
    browser.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [first] = registrations
      if (first !== undefined) resolve(first.registrationId)
    })
  })
  await browser.send('ServiceWorker.enable')
  const registrationId = await registered
  const { origin } = new URL(page.url())
  const message = { title: 'Une livraison', body: 'Un logo', path: '/fr/notifications/1' }
  const arrive = () =>
    browser.send('ServiceWorker.deliverPushMessage', {
      origin,
      registrationId,
      data: JSON.stringify(message),
    })
  const shown = () =>
    page.evaluate(async () => {
      const worker = await navigator.serviceWorker.ready
      const all = await worker.getNotifications()
      return all.map(({ title, body, tag, silent }) => ({ title, body, path: tag, silent }))
    })
  await arrive()
  await expect.poll(shown).toEqual([{ ...message, silent: true }])
  // The same thing again replaces itself.
  await arrive()
  await expect.poll(shown).toEqual([{ ...message, silent: true }])
})
