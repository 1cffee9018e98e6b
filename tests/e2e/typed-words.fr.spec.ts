import { expect, test, type BrowserContext } from '@playwright/test'
import { accountMenu, signInInFrench, signUpInFrench, stranger } from './support/people'

/** What the server would do after weeks: the browser's session is gone, its memory is not. */
const expire = (context: BrowserContext) => context.clearCookies()

test('what was typed survives a reload and an ended session, and is nobody else’s', async ({
  page,
  context,
}) => {
  const [first, second] = [stranger('Ibrahim Traoré'), stranger('Fanta Keïta')]
  const company = page.getByLabel('Nom de l’entreprise')
  for (const person of [second, first]) {
    await page.goto('/fr/sign-up')
    await signUpInFrench(page, person)
    await expire(context)
  }

  await test.step('a reload', async () => {
    await page.goto('/fr/sign-in?to=/fr/account')
    await signInInFrench(page, first)
    await page.goto('/fr/account')
    await company.fill('Traoré & Fils')
    await page.reload()
    await expect(company).toHaveValue('Traoré & Fils')
  })

  await test.step('a session that ended', async () => {
    await expire(context)
    await page.reload()
    await signInInFrench(page, first)
    await page.goto('/fr/account')
    await expect(company).toHaveValue('Traoré & Fils')
  })

  await test.step('somebody else on the same phone', async () => {
    await expire(context)
    await page.reload()
    await signInInFrench(page, second)
    await page.goto('/fr/account')
    await expect(accountMenu(page, 'Votre compte', second)).toBeVisible()
    await expect(company).toHaveValue('')
  })

  await test.step('signing out leaves nothing', async () => {
    await company.fill('Keïta Services')
    await accountMenu(page, 'Votre compte', second).click()
    await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Se connecter' }).first()).toBeVisible()
    const kept = await page.evaluate(() => Object.keys(window.localStorage))
    expect(kept.filter((key) => key.startsWith('typed'))).toEqual([])
  })
})
