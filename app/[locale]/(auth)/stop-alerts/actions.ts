'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/src/contracts/form'
import { StopAlertsForm } from '@/src/contracts/sign-in-forms'
import { publicContext } from '@/src/runtime'
import { stopAlerts } from '@/src/workflows/saved-searches/stop-alerts'
import { runForm } from '../../form-action'

/** Ends the alert behind a mailed link, for whoever holds it. */
export async function stopAlertsAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(StopAlertsForm, data, async ({ token, locale }) => {
    await stopAlerts(await publicContext(), { token })
    redirect(`/${locale}/stop-alerts?done=1`)
  })
}
