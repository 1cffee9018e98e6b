'use client'
// Client: the total follows every choice; without JavaScript the same form asks the server.

import { useLocale, useTranslations } from 'next-intl'
import { useRef, useTransition, type FormEvent, type ReactNode } from 'react'
import type { ServiceExtra, ServicePackage, ServicePage } from '../../contracts/catalogue'
import type { CheckoutQuery } from '../../contracts/checkout'
import type { Currency } from '../../contracts/money'
import { getPathname, useRouter } from '../../i18n/navigation'
import button from '../common/button-link.module.css'
import { Money } from '../common/money'
import { CouponChoice } from './coupon-choice'
import classes from './checkout.module.css'

const mostUnits = 20
const steps = { choices: '/checkout', payment: '/checkout/payment' } as const

/** Step one: package, extras, quantity. Choices live in the address, so a reload keeps them. */
export function CheckoutChoices({
  service,
  query,
  totalMinor,
  refusal,
  summary,
}: {
  service: ServicePage
  query: CheckoutQuery
  totalMinor: number
  /** A code that was tried and takes nothing off. */
  refusal: { code: string; because: string } | null
  summary: ReactNode
}) {
  const t = useTranslations('checkout')
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [isPending, startTransition] = useTransition()
  const locale = useLocale()
  const addressOf = (step: keyof typeof steps) => getPathname({ href: steps[step], locale })

  const update = () => {
    if (!form.current) return
    const path = `${steps.choices}?${chosen(form.current)}`
    startTransition(() => router.replace(path, { scroll: false }))
  }
  const follow = (event: FormEvent<HTMLFormElement>) => {
    // A code counts once it is complete, not letter by letter.
    const { target } = event
    if (!(target instanceof HTMLInputElement && target.name === 'coupon')) update()
  }
  const goOn = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    if (!(submitter instanceof HTMLButtonElement && submitter.dataset.step === 'payment')) {
      update()
      return
    }
    const path = `${steps.payment}?${chosen(event.currentTarget)}`
    startTransition(() => router.push(path))
  }

  return (
    <form ref={form} action={addressOf('choices')} method="get" onSubmit={goOn} onChange={follow}>
      <input type="hidden" name="service" value={service.slug} />
      <div className={classes.grid}>
        <ChoiceFields service={service} query={query} refusal={refusal} />
        <div className={classes.summary} data-pending={isPending || undefined}>
          {summary}
        </div>
        <div className={classes.bar}>
          <span className={classes.barTotal}>
            <span className={classes.barLabel}>{t('total')}</span>
            <strong>
              <Money amountMinor={totalMinor} currency={service.currency} />
            </strong>
          </span>
          <button
            type="submit"
            data-step="payment"
            formAction={addressOf('payment')}
            className={button.root}
            data-variant="filled"
            data-size="md"
            aria-busy={isPending}
          >
            {t('continue')}
          </button>
        </div>
      </div>
    </form>
  )
}

/** Package, extras and quantity, with what is chosen so far. */
function ChoiceFields({
  service,
  query,
  refusal,
}: {
  service: ServicePage
  query: CheckoutQuery
  refusal: { code: string; because: string } | null
}) {
  const t = useTranslations('checkout')
  return (
    <div className={classes.form}>
      <fieldset className={classes.group}>
        <legend>{t('package')}</legend>
        <div className={classes.options}>
          {service.packages.map((each) => (
            <PackageOption
              key={each.tier}
              choice={each}
              currency={service.currency}
              isChosen={each.tier === query.package}
            />
          ))}
        </div>
      </fieldset>
      {service.extras.length > 0 ? (
        <fieldset className={classes.group}>
          <legend>{t('extras')}</legend>
          <div className={classes.options}>
            {service.extras.map((extra) => (
              <ExtraOption
                key={extra.id}
                extra={extra}
                currency={service.currency}
                isChosen={query.extra.includes(extra.id)}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      <label className={classes.field}>
        {t('quantity')}
        <select name="quantity" defaultValue={query.quantity} className={classes.quantity}>
          {Array.from({ length: mostUnits }, (_, index) => (
            <option key={index}>{index + 1}</option>
          ))}
        </select>
      </label>
      <CouponChoice code={query.coupon} refusal={refusal} />
      <noscript>
        <button type="submit">{t('update')}</button>
      </noscript>
    </div>
  )
}

/** What stands in the form now, as an address holds it: what is not said is the usual. */
function chosen(form: HTMLFormElement): string {
  const said = [...new FormData(form)].flatMap(([name, value]) => {
    const isUsual = value === '' || (name === 'quantity' && value === '1')
    return typeof value === 'string' && !isUsual ? [[name, value]] : []
  })
  return new URLSearchParams(said).toString()
}

function PackageOption({
  choice,
  currency,
  isChosen,
}: {
  choice: ServicePackage
  currency: Currency
  isChosen: boolean
}) {
  const t = useTranslations('checkout')
  const revisions =
    choice.revisions === null
      ? t('revisionsUnlimited')
      : t('revisions', { revisions: choice.revisions })
  return (
    <label className={classes.option}>
      <input type="radio" name="package" value={choice.tier} defaultChecked={isChosen} />
      <span className={classes.optionTitle} dir="auto">
        {choice.name || t(`tier.${choice.tier}`)}
      </span>
      <span className={classes.price}>
        <Money amountMinor={choice.priceMinor} currency={currency} />
      </span>
      <span className={classes.optionBody}>
        {t('days', { days: choice.deliveryDays })} · {revisions}
      </span>
      {choice.description ? (
        <span className={classes.optionBody} dir="auto">
          {choice.description}
        </span>
      ) : null}
    </label>
  )
}

function ExtraOption({
  extra,
  currency,
  isChosen,
}: {
  extra: ServiceExtra
  currency: Currency
  isChosen: boolean
}) {
  const t = useTranslations('checkout')
  const time = extra.isExpress
    ? t('express', { days: -extra.extraDays })
    : extra.extraDays < 0
      ? t('extraFaster', { days: -extra.extraDays })
      : t('extraDays', { days: extra.extraDays })
  return (
    <label className={classes.option}>
      <input type="checkbox" name="extra" value={extra.id} defaultChecked={isChosen} />
      <span className={classes.optionTitle} dir="auto">
        {extra.name}
      </span>
      <span className={classes.price}>
        + <Money amountMinor={extra.priceMinor} currency={currency} />
      </span>
      <span className={classes.optionBody} dir="auto">
        {extra.description ? `${extra.description} · ` : ''}
        {time}
      </span>
    </label>
  )
}
