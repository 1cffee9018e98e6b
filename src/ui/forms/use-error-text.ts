'use client'
// Client: errors come back from the API in the browser.

import { useTranslations } from 'next-intl'
import type { FormState } from '../../contracts/form'

/** The sentence of an error code (`order/not-payable`); an unknown code has the general one. */
export function useErrorText(): (code: string) => string {
  const t = useTranslations()
  return (code) => {
    const key = `errors.${code.replace('/', '.')}`
    return hasKey(t, key) ? t(key) : t('errors.server.unexpected')
  }
}

/** The sentence of a field's problem (`tooShort:10`). */
export function useFieldErrorText(): (problem: FormState['fields'][string]) => string {
  const t = useTranslations()
  return (problem) => {
    const [name, number] = problem.split(':')
    const key = `validation.${name}`
    return hasKey(t, key) ? t(key, { n: Number(number) }) : t('validation.invalid')
  }
}

type Translate = ReturnType<typeof useTranslations<never>>
type Key = Parameters<Translate>[0]

/** Keys that come over the network are checked against the messages before they are used. */
function hasKey(t: Translate, key: string): key is Key {
  return t.has(key as Key)
}
