import { randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { demoPassword } from '../../../scripts/demo/accounts'

export type Person = { name: string; email: string; password: string }

/** Somebody whom the market has never seen. */
export const stranger = (name: string): Person => ({
  name,
  email: `${randomUUID()}@exemple.test`,
  password: 'Un baobab sous la lune 7',
})

/** A person of the demo market. */
export const demoPerson = (name: string, email: string): Person => ({
  name,
  email,
  password: demoPassword,
})

/** Creates the account and confirms its address with the mail in the development inbox. */
export async function signUpInFrench(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Votre nom').fill(person.name)
  await page.getByLabel('Adresse e-mail').fill(person.email)
  await page.getByLabel(/^Mot de passe/).fill(person.password)
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(page.getByRole('heading', { name: 'Regardez vos e-mails' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ouvrir la boîte de démonstration' })).toBeVisible()
  await page.goto(`/dev/inbox?to=${encodeURIComponent(person.email)}`)
  await page.getByRole('listitem').getByRole('link').first().click()
  await page.getByRole('link', { name: /\/fr\/verify-email\?token=/ }).click()
  await page.getByRole('button', { name: 'Confirmer mon adresse' }).click()
  await expect(page.getByText('Votre adresse est confirmée.')).toBeVisible()
}

/** Fills the sign-in form of the page that is open. */
export async function signInInFrench(page: Page, person: Person): Promise<void> {
  await page.getByLabel('Adresse e-mail').fill(person.email)
  await page.getByLabel(/^Mot de passe/).fill(person.password)
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(accountMenu(page, 'Votre compte', person)).toBeVisible()
}

/** The same on the English page. */
export async function signInInEnglish(page: Page, person: Person): Promise<void> {
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel(/^Password/).fill(person.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(accountMenu(page, 'Your account', person)).toBeVisible()
}

export const accountMenu = (page: Page, label: string, person: Person) =>
  page.getByLabel(`${label}, ${person.name}`)
