'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/src/contracts/form'
import { ResetPasswordForm } from '@/src/contracts/sign-in-forms'
import { publicContext } from '@/src/runtime'
import { resetPassword } from '@/src/workflows/accounts/reset-password'
import { runForm } from '../../form-action'

/** Sets a new password with a mailed link; every session of the account ends. */
export async function resetPasswordAction(
  _previous: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(ResetPasswordForm, data, async ({ token, password, locale }, address) => {
    await resetPassword(await publicContext(), { token, password, address })
    redirect(`/${locale}/sign-in?done=password`)
  })
}
