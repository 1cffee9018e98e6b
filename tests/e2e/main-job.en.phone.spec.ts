import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { pdf } from './support/files'
import { payInSandbox } from './support/order-journey'
import { demoPerson, signInInEnglish } from './support/people'

const customer = demoPerson('Adjoua N’Guessan', 'adjoua@2krika.example')
const seller = demoPerson('Awa Diop', 'awa@2krika.example')

test('on a phone and in English, an order goes from search to accepted work', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const buying = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  const selling = await (await browser.newContext({ locale: 'en-GB' })).newPage()

  await test.step('the customer finds a service and sees the whole price before signing in', async () => {
    await buying.goto('/en/search?q=logo+restaurant')
    await buying
      .getByRole('link', { name: /logo of your restaurant/ })
      .first()
      .click()
    await expect(buying.getByRole('heading', { level: 1 })).toContainText('logo of your restaurant')
    await expectFits(buying)
    await buying.getByRole('button', { name: 'Continue', exact: true }).last().click()
    await buying.waitForURL(/\/en\/checkout/)
    await expect(buying.getByRole('region', { name: 'Summary' })).toContainText('26,250')
    await expectFits(buying)
  })

  await test.step('signing in on the way loses nothing', async () => {
    await buying.getByRole('button', { name: 'Go to payment' }).click()
    await buying.waitForURL(/\/en\/sign-in/)
    await expectFits(buying)
    await signInInEnglish(buying, customer)
    await expect(buying.getByRole('heading', { name: 'How do you want to pay?' })).toBeVisible()
    await expectFits(buying)
    await buying.getByText('Card', { exact: true }).click()
    await buying.getByRole('button', { name: /^Pay .*26,250/ }).click()
    await payInSandbox(buying, /^Pay .*26,250/)
    await expect(buying.getByRole('heading', { name: /needs your details/ })).toBeVisible()
    await expectFits(buying)
  })

  await test.step('the customer answers', async () => {
    await buying.getByRole('textbox').first().fill('Chez Adjoua')
    await buying.getByRole('combobox').first().selectOption({ index: 1 })
    await buying.getByRole('button', { name: 'Send my answers' }).click()
    await expect(buying.getByRole('heading', { name: /has to accept/ })).toBeVisible()
  })

  await test.step('the seller accepts and delivers', async () => {
    await selling.goto(`/en/sign-in?to=${encodeURIComponent(new URL(buying.url()).pathname)}`)
    await signInInEnglish(selling, seller)
    await selling.getByRole('button', { name: 'Accept the order' }).click()
    await expect(selling.getByRole('heading', { name: /To deliver to/ })).toBeVisible()
    await expectFits(selling)
    await selling
      .getByLabel(/Attach files/)
      .first()
      .setInputFiles(pdf('logo.pdf'))
    await expect(selling.getByRole('progressbar')).toHaveCount(0)
    await selling.getByRole('button', { name: 'Deliver now' }).click()
    await expect(selling.getByRole('heading', { name: /is checking your delivery/ })).toBeVisible()
  })

  await test.step('the customer sees it without a reload and accepts', async () => {
    await expect(buying.getByRole('heading', { name: 'Your delivery has arrived' })).toBeVisible()
    await expectFits(buying)
    await buying.getByRole('button', { name: 'Accept the delivery' }).click()
    await buying.getByRole('dialog').getByRole('button', { name: 'Accept the delivery' }).click()
    await expect(buying.getByRole('heading', { name: 'All done' })).toBeVisible()
  })
})

async function expectFits(page: Page): Promise<void> {
  await expectNoSidewaysScroll(page)
  await expectAccessible(page)
}
