import { randomUUID } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { askDatabase } from './support/database'
import { signInAsStaff } from './support/staff'

test('the file of a chargeback grows while the bank decides, and is closed afterwards', async ({
  page,
  context,
}) => {
  const [chargeback] = await askDatabase<{ id: string; reference: string }>(
    `select c.id, p.provider_reference as reference from payments p
     join chargebacks c on c.payment_id = p.id where c.state = 'open' limit 1`,
  )
  await signInAsStaff(page, 'finances@2krika.example')
  await page.goto(`/admin/collections/chargebacks/${chargeback?.id}`)
  await page.getByLabel('Preuve ou note').fill('Échanges du 3 mars joints.')
  await page.getByRole('button', { name: 'Ajouter la note' }).click()
  await expect(page.getByText('Note ajoutée.')).toBeVisible()
  await expect(page.getByText('Échanges du 3 mars joints.')).toBeVisible()
  await expect(page.getByText('La banque n’a pas encore tranché.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Clore le dossier' })).toHaveCount(0)

  const bank = await context.newPage()
  await bank.goto(`/sandbox/pay/${chargeback?.reference}?bank`)
  await bank.getByRole('button', { name: 'Laisser l’argent au client' }).click()
  await expect(bank.getByText('l’argent reste au client')).toBeVisible()
  await bank.close()
  await expect(async () => {
    await page.reload()
    await expect(page.getByRole('button', { name: 'Clore le dossier' })).toBeVisible()
  }).toPass({ timeout: 45_000 })
  await page.getByLabel('Conclusion').fill('Perdu, la banque a tranché.')
  await page.getByRole('button', { name: 'Clore le dossier' }).click()
  await expect(page.getByText(/Un dossier clos \(.*F\sCFA\) ne reçoit plus/)).toBeVisible()
  await page.getByRole('button', { name: 'Oui, clore' }).click()
  await expect(page.getByLabel('Conclusion')).toHaveCount(0)
  await expect(page.getByText('Perdu, la banque a tranché.')).toBeVisible()
})

test('a difference with the provider’s report is resolved with a note', async ({ page }) => {
  const id = randomUUID()
  // What the nightly comparison writes of a movement that only the provider knows.
  await askDatabase(
    `insert into reconciliation_differences (id, subject, kind, provider, movement, day, currency,
       status, their_minor, their_state, found_at)
     values ($1, $2, 'missing_here', 'sandbox', 'refund', '2026-03-03', 'XOF', 'open', 12500,
       'succeeded', now())`,
    [id, randomUUID()],
  )
  await signInAsStaff(page, 'finances@2krika.example')
  await page.goto(`/admin/collections/reconciliation-differences/${id}`)
  await expect(page.getByText('Absent chez nous')).toBeVisible()
  await page.getByLabel('Comment l’écart a été réglé').fill('Essai du prestataire, confirmé.')
  await page.getByRole('button', { name: 'Marquer comme résolu' }).click()
  const question = page.getByText(/Chez nous\s: rien\. Chez le prestataire\s: 12\s500\sF\sCFA/)
  await expect(question).toBeVisible()
  await page.getByRole('button', { name: 'Oui, il est résolu' }).click()
  await expect(question).toHaveCount(0)
  await expect(page.getByText('Résolu', { exact: true })).toBeVisible()
  await expect(page.getByText('Essai du prestataire, confirmé.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Marquer comme résolu' })).toHaveCount(0)
})

test('an administrator has failed work tried again, and sees that it worked', async ({ page }) => {
  const id = randomUUID()
  // Work that failed so often that the queue has forgotten it.
  await askDatabase(
    `insert into workflow_runs (id, workflow, kind, status, key, attempts, last_error, input,
       started_at, changed_at)
     values ($1, 'sweep_uploads', 'job', 'failed', 'job:900000001', 25, 'Disque plein', $2, now(),
       now())`,
    [id, JSON.stringify({ task: 'sweep_uploads', payload: {}, jobKey: null })],
  )
  await signInAsStaff(page, 'admin@2krika.example')
  await page.goto(`/admin/collections/workflow-runs/${id}`)
  await expect(page.getByText('Disque plein')).toBeVisible()
  await page.getByRole('button', { name: 'Réessayer maintenant' }).click()
  await expect(page.getByText(/sweep_uploads\s» reprend là/)).toBeVisible()
  await page.getByRole('button', { name: 'Oui, réessayer' }).click()
  // Without a reload: the page looks again by itself.
  await expect(page.getByText('Réussie', { exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Réessayer maintenant' })).toHaveCount(0)
})
