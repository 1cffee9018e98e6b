import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { expect, test, type APIRequestContext, type Page } from '@playwright/test'
import { z } from 'zod'
import { demoPassword } from '../../scripts/demo/accounts'
import { askDatabase } from './support/database'
import { signInAsStaff } from './support/staff'

// In this order: what one leaves in the balances, the next one needs.

const finances = 'finances@2krika.example'

test('a payout above the limit leaves when a second person approves it', async ({ page }) => {
  await signInAsStaff(page, finances)
  await page.goto('/admin/collections/payouts?where[status][equals]=awaiting_approval')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/admin\/collections\/payouts\/[\w-]{36}/)
  await page.getByRole('button', { name: 'Approuver et envoyer' }).click()
  await expect(page.getByText(/F\sCFA partiront vers .* Un envoi ne se reprend pas/)).toBeVisible()
  await page.getByRole('button', { name: 'Oui, envoyer' }).click()
  await expect(page.getByText(/^(?:En route|Versé)$/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approuver et envoyer' })).toHaveCount(0)
})

test('finance hears of a large payout, and refuses it: its money is back with the seller', async ({
  page,
  request,
}) => {
  const before = await sellerOfFailedPayout()
  await signInAsStaff(page, finances)
  // The socket of the page before may stand already: only this page's will hear what comes.
  await page.goto('/admin/collections/chargebacks', { waitUntil: 'commit' })
  await socketStands(page)
  const payoutId = await askForEverything(request, before.email)

  await page.getByRole('link', { name: 'Du nouveau dans les versements' }).click()
  await expect(page).toHaveURL(/\/admin\/collections\/payouts(?:\?|$)/)
  await page.goto(`/admin/collections/payouts/${payoutId}`)
  await page.getByLabel('Motif, lu par le vendeur').fill('Le numéro n’est pas au nom du compte.')
  await page.getByRole('button', { name: 'Refuser' }).click()
  await expect(page.getByText(/reviendront sur le solde de .* qui lira votre motif/)).toBeVisible()
  await page.getByRole('button', { name: 'Oui, refuser' }).click()
  await expect(page.getByText('Annulé', { exact: true }).first()).toBeVisible()
  await expect(page.getByText('Le numéro n’est pas au nom du compte.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Refuser' })).toHaveCount(0)
  expect(await sellerOfFailedPayout()).toEqual(before)
})

test('a failed payout is sent again, and stays beside the new attempt', async ({ page }) => {
  await signInAsStaff(page, finances)
  const { payoutId } = await sellerOfFailedPayout()
  const failed = `/admin/collections/payouts/${payoutId}`
  const question = page.getByText(/quitteront de nouveau le solde de/)
  await page.goto(failed)
  await expect(page.getByText('Destination refusée par le prestataire')).toBeVisible()
  await page.getByRole('button', { name: 'Envoyer de nouveau' }).click()
  await expect(question).toBeVisible()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(question).toHaveCount(0)
  await page.getByRole('button', { name: 'Envoyer de nouveau' }).click()
  await page.getByRole('button', { name: 'Oui, envoyer de nouveau' }).click()
  await page.waitForURL(({ pathname }) => pathname !== failed && pathname.includes('/payouts/'))
  await expect(page.getByText('Nouvel essai', { exact: true })).toBeVisible()
  await page.goto(failed)
  await expect(page.getByText('Échoué', { exact: true }).first()).toBeVisible()
})

test('the books add up, and leave as a file for a spreadsheet', async ({ page }) => {
  test.setTimeout(180_000)
  await signInAsStaff(page, finances)
  await page.goto('/admin/ledger')
  await page.getByRole('button', { name: 'Lancer le contrôle' }).click()
  await expect(page.getByText(/Tout est juste/)).toBeVisible({ timeout: 60_000 })
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Exporter en CSV' }).first().click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^(?:balance|statement)-.*\.csv$/)
  const text = await readFile(await download.path(), 'utf8')
  const [head, ...rows] = text.trim().split('\r\n')
  expect(head?.split(',').length).toBeGreaterThan(2)
  expect(rows.length).toBeGreaterThan(3)
})

type Earner = { payoutId: string; email: string; available: number }

/** Who has the failed payout of the demo market, and what they can be paid. */
const sellerOfFailedPayout = async (): Promise<Earner> => {
  const [earner] = await askDatabase<Earner>(
    `select p.id as "payoutId", u.email, a.balance_minor::float8 as available
     from payouts p join sellers s on s.id = p.seller_id join users u on u.id = s.user_id
     join ledger.accounts a on a.kind = 'seller_available' and a.owner = s.id::text
       and a.currency = p.currency
     where p.status = 'failed' order by p.created_at limit 1`,
  )
  if (earner === undefined) throw new Error('The demo market has no failed payout')
  return earner
}

/** As the seller, through the API: a session of their own does not end the one of the staff. */
const askForEverything = async (request: APIRequestContext, email: string): Promise<string> => {
  const tokens = await request.post('/api/v1/auth/tokens', {
    data: { email, password: demoPassword },
  })
  const { accessToken } = z.object({ accessToken: z.string() }).parse(await tokens.json())
  const asked = await request.post('/api/v1/seller/payouts', {
    headers: { authorization: `Bearer ${accessToken}`, 'idempotency-key': randomUUID() },
    data: { currency: 'XOF' },
  })
  expect(asked.ok(), await asked.text()).toBe(true)
  return z.object({ payoutId: z.uuid() }).parse(await asked.json()).payoutId
}

/** Waits for the sidecar's welcome: what happens from then on is heard. */
const socketStands = (page: Page): Promise<void> =>
  new Promise((resolve) => {
    page.on('websocket', (socket) => {
      if (!socket.url().includes('socket.io')) return
      socket.on('framereceived', ({ payload }) => {
        if (String(payload).startsWith('40')) resolve()
      })
    })
  })
