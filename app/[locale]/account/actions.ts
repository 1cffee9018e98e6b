'use server'

import { redirect } from 'next/navigation'
import { UpdateAccount } from '@/src/contracts/accounts'
import type { FormState } from '@/src/contracts/form'
import { viewerContext } from '@/src/runtime'
import { updateAccount } from '@/src/workflows/accounts/update-account'
import { runForm } from '../form-action'

/** Saves name and language, and shows the page again in the language chosen. */
export async function updateAccountAction(
  _previous: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(UpdateAccount, data, async (change) => {
    await updateAccount(await viewerContext(), change)
    redirect(`/${change.locale}/account?saved=1`)
  })
}
