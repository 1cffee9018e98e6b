import { useTranslations } from 'next-intl'
import type { AlertFrequency } from '../../contracts/saved-searches'

const order = ['daily', 'weekly', 'none'] as const satisfies readonly AlertFrequency[]

/** How often news of a search are mailed, in words. */
export function useFrequencyChoices(): { value: AlertFrequency; label: string }[] {
  const t = useTranslations('savedSearches.frequency')
  return order.map((value) => ({ value, label: t(value) }))
}
