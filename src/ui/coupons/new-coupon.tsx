'use client'
// Client: the form unfolds, and what it makes appears in the list below.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { CreateCoupon } from '../../contracts/coupons'
import { Currency } from '../../contracts/money'
import { CouponCode } from '../../contracts/orders'
import type { OwnServiceRow } from '../../contracts/services'
import { minorPerMajor } from '../../domain/money/currency-exponents'
import { useRouter } from '../../i18n/navigation'
import { callApi } from '../api-client'
import { Surface } from '../common/surface'
import { CheckboxField } from '../forms/checkbox-field'
import { ChoiceField } from '../forms/choice-field'
import { KeptForm } from '../forms/kept-form'
import { NumberField } from '../forms/number-field'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'
import classes from './coupons.module.css'

/** What the form holds: amounts as people write them, the last day as a date. */
const schema = z
  .object({
    code: CouponCode,
    kind: z.enum(['percentage', 'fixed']),
    percent: z.number().int().min(1).max(90).nullable(),
    amount: z.number().positive().nullable(),
    currency: Currency,
    minimum: z.number().positive().nullable(),
    lastDay: z.union([z.iso.date(), z.literal('')]),
    maxUses: z.number().int().min(1).max(1_000_000).nullable(),
    isFirstOrderOnly: z.boolean(),
    serviceId: z.union([z.uuid(), z.literal('')]),
  })
  .superRefine(({ kind, percent, amount }, context) => {
    const missing = kind === 'percentage' ? percent === null : amount === null
    const path = [kind === 'percentage' ? 'percent' : 'amount']
    if (missing) context.addIssue({ code: 'custom', path, message: 'validation.required' })
  })
type Typed = z.output<typeof schema>

const createdAnswer = z.object({ id: z.string() })

/** A code for one's own services, at one's own expense. */
export function NewCoupon({ services }: { services: OwnServiceRow[] }) {
  const t = useTranslations('coupons.form')
  const router = useRouter()
  const [isOpen, setIsOpen] = useState(false)
  const [kind, setKind] = useState('percentage')
  const create = async (typed: Typed) => {
    const body = CreateCoupon.parse(couponOf(typed))
    await callApi({ method: 'POST', path: '/seller/coupons', body, schema: createdAnswer })
    setIsOpen(false)
    router.refresh()
  }
  if (!isOpen) {
    return (
      <div className={classes.open}>
        <Button size="md" onClick={() => setIsOpen(true)}>
          {t('open')}
        </Button>
      </div>
    )
  }
  return (
    <div className={classes.open}>
      <Surface>
        <section className={classes.form} aria-labelledby="new-coupon">
          <h2 id="new-coupon">{t('title')}</h2>
          <KeptForm keepAs="coupon:new" schema={schema} submit={create} label={t('title')}>
            <TextField
              name="code"
              label={t('code')}
              description={t('codeHelp')}
              maxLength={32}
              autoComplete="off"
              required
            />
            <ChoiceField
              name="kind"
              label={t('kind')}
              initial="percentage"
              onChoose={setKind}
              choices={[
                { value: 'percentage', title: t('percentage') },
                { value: 'fixed', title: t('fixed') },
              ]}
            />
            <div hidden={kind !== 'percentage'}>
              <NumberField name="percent" label={t('percent')} description={t('percentHelp')} />
            </div>
            <div hidden={kind !== 'fixed'}>
              <NumberField name="amount" label={t('amount')} />
            </div>
            <CouponLimits services={services} />
            <div className={classes.buttons}>
              <SubmitButton>{t('submit')}</SubmitButton>
              <Button size="md" variant="subtle" color="gray" onClick={() => setIsOpen(false)}>
                {t('cancel')}
              </Button>
            </div>
          </KeptForm>
        </section>
      </Surface>
    </div>
  )
}

/** Where, how often and until when the code counts; all of it may be left out. */
function CouponLimits({ services }: { services: OwnServiceRow[] }) {
  const t = useTranslations('coupons.form')
  return (
    <>
      <SelectField
        name="serviceId"
        label={t('service')}
        data={[
          { value: '', label: t('allServices') },
          ...services.map(({ id, title }) => ({ value: id, label: title })),
        ]}
      />
      <div className={classes.pair}>
        <NumberField name="minimum" label={t('minimum')} />
        <SelectField
          name="currency"
          label={t('currency')}
          initial={services[0]?.currency ?? 'XOF'}
          data={Currency.options.map((value) => ({ value, label: t(`currencies.${value}`) }))}
        />
      </div>
      <div className={classes.pair}>
        <TextField name="lastDay" label={t('lastDay')} type="date" />
        <NumberField name="maxUses" label={t('maxUses')} />
      </div>
      <CheckboxField name="isFirstOrderOnly" label={t('firstOrderOnly')} />
    </>
  )
}

function couponOf(typed: Typed): z.input<typeof CreateCoupon> {
  const { code, kind, currency, isFirstOrderOnly } = typed
  const minor = (major: number | null) =>
    major === null ? {} : { [currency]: Math.round(major * minorPerMajor(currency)) }
  return {
    code,
    kind,
    bps: kind === 'percentage' ? (typed.percent ?? 0) * 100 : undefined,
    fixed: kind === 'fixed' ? minor(typed.amount) : {},
    minSubtotal: minor(typed.minimum),
    // The last day counts to its end.
    endsAt: typed.lastDay === '' ? undefined : `${typed.lastDay}T23:59:59Z`,
    maxUses: typed.maxUses ?? undefined,
    isFirstOrderOnly,
    serviceIds: typed.serviceId === '' ? [] : [typed.serviceId],
  }
}
