'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/src/contracts/form'
import { ForgotPasswordForm } from '@/src/contracts/sign-in-forms'
import { publicContext } from '@/src/runtime'
import { requestPasswordReset } from '@/src/workflows/accounts/request-password-reset'
import { runForm } from '../../form-action'

/** Mails a link for a new password, if there is an account; the answer is always the same. */
export async function forgotPasswordAction(
  _previous: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(ForgotPasswordForm, data, async ({ email, locale }, address) => {
    await requestPasswordReset(await publicContext(), { email, address })
    redirect(`/${locale}/forgot-password?${new URLSearchParams({ sent: email }).toString()}`)
  })
}
