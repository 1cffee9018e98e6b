import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'
import { couponUses } from '../../queries/coupons/coupon-uses'
import { adminText } from '../admin-text'
import { ReadOnlyField } from '../fields/read-only-field'
import { staffContext } from '../staff-context'

type Props = {
  id?: string | number
  payload: Payload
  user?: Parameters<typeof staffContext>[0]['user']
  i18n: I18n
}

/** How often a coupon was used, beside its limits; nothing on a coupon that is being made. */
export const CouponUses = async ({ id, payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'coupons')
  if (ctx === null || id === undefined) return null
  const t = adminText(ctx.viewer.locale)
  const uses = await couponUses(ctx, { id: String(id) })
  return (
    <ReadOnlyField label={t('admin.coupon.uses')}>{t('admin.coupon.counts', uses)}</ReadOnlyField>
  )
}
