'use server'

import { redirect } from 'next/navigation'
import type { FormState } from '@/src/contracts/form'
import { SignUpForm } from '@/src/contracts/sign-in-forms'
import { publicContext } from '@/src/runtime'
import { signUp } from '@/src/workflows/accounts/sign-up'
import { runForm } from '../../form-action'

/** Asks for an account. The answer never tells whether the address had one already. */
export async function signUpAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(SignUpForm, data, async ({ to: _to, ...account }, address) => {
    await signUp(await publicContext(), { ...account, address })
    const { locale, email } = account
    redirect(`/${locale}/sign-up?${new URLSearchParams({ sent: email }).toString()}`)
  })
}
