'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/src/contracts/form'
import { VerifyEmailForm } from '@/src/contracts/sign-in-forms'
import { publicContext } from '@/src/runtime'
import { verifyEmail } from '@/src/workflows/accounts/verify-email'
import { runForm } from '../../form-action'

/** Confirms the address behind a mailed link; the owner then signs in with the password. */
export async function verifyEmailAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(VerifyEmailForm, data, async ({ token, locale, to }, address) => {
    await verifyEmail(await publicContext(), { token, address })
    redirect(`/${locale}/sign-in?${new URLSearchParams({ done: 'verified', to }).toString()}`)
  })
}
