import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'
import { formatLongDate } from '../../i18n/format'
import { vacationOf } from '../../queries/vacations/vacation-of'
import { adminText } from '../admin-text'
import { ReadOnlyField } from '../fields/read-only-field'
import { staffContext } from '../staff-context'

type Props = {
  id?: string | number
  payload: Payload
  user?: Parameters<typeof staffContext>[0]['user']
  i18n: I18n
}

/** Whether a seller takes orders, and what they tell customers about it. */
export const SellerVacation = async ({ id, payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'any')
  if (ctx === null || id === undefined) return null
  const { locale } = ctx.viewer
  const t = adminText(locale)
  const vacation = await vacationOf(ctx, { sellerId: String(id) })
  if (vacation === null) {
    return (
      <ReadOnlyField label={t('admin.vacation.label')}>{t('admin.vacation.none')}</ReadOnlyField>
    )
  }
  const first = formatLongDate(vacation.firstDay, locale, 'UTC')
  const last = vacation.lastDay === null ? '' : formatLongDate(vacation.lastDay, locale, 'UTC')
  return (
    <ReadOnlyField label={t('admin.vacation.label')}>
      {last === ''
        ? t('admin.vacation.open', { first })
        : t('admin.vacation.dates', { first, last })}
      {vacation.message ? <blockquote>{vacation.message}</blockquote> : null}
    </ReadOnlyField>
  )
}
