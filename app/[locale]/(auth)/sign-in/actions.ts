'use server'

import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { safeDestination } from '@/src/access/safe-destination'
import type { FormState } from '@/src/contracts/form'
import { SignInForm } from '@/src/contracts/sign-in-forms'
import { publicContext } from '@/src/runtime'
import { sessionCookies } from '@/src/access/session-cookies'
import { signIn } from '@/src/workflows/accounts/sign-in'
import { runForm } from '../../form-action'

/** Opens a session in this browser and goes to the page that asked for it. */
export async function signInAction(_previous: FormState, data: FormData): Promise<FormState> {
  return runForm(SignInForm, data, async ({ to, locale, ...credentials }, address) => {
    const userAgent = (await headers()).get('user-agent')
    const grant = await signIn(await publicContext(), { ...credentials, address, userAgent })
    const jar = await cookies()
    for (const { name, value, options } of sessionCookies(grant)) jar.set(name, value, options)
    redirect(safeDestination(to, `/${locale}`))
  })
}
