import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { v7 as uuidv7 } from 'uuid'
import type { Locale } from '@/src/contracts/locale'
import type { PaymentMethod } from '@/src/contracts/orders'
import { formatMoney } from '@/src/i18n/format'
import { paymentMethods } from '@/src/queries/orders/payment-methods'
import { checkoutPath } from '@/src/ui/common/checkout-path'
import { Notice } from '@/src/ui/common/notice'
import { PageHeader } from '@/src/ui/common/page-header'
import { TextLink } from '@/src/ui/common/text-link'
import { ProblemNotice } from '@/src/ui/forms/problem-notice'
import { CheckoutClosed } from '@/src/ui/orders/checkout-closed'
import { CheckoutPayment } from '@/src/ui/orders/checkout-payment'
import { CheckoutSteps } from '@/src/ui/orders/checkout-steps'
import { CheckoutSummary } from '@/src/ui/orders/checkout-summary'
import classes from '@/src/ui/orders/checkout.module.css'
import { pageLocale, type PageParams } from '../../../page-locale'
import { pageUser } from '../../../page-user'
import {
  checkoutQuery,
  readCheckout,
  type CheckoutSearch,
  type ReadCheckout,
} from '../../read-checkout'
import { placeOrderAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** Step two: how to pay. */
export default async function CheckoutPaymentPage({
  params,
  searchParams,
}: PageParams & { searchParams: CheckoutSearch }) {
  const locale = await pageLocale(params)
  const asked = await checkoutQuery(searchParams)
  const { ctx } = await pageUser(`/${locale}${checkoutPath(asked, 'payment')}`)
  const checkout = await readCheckout(ctx, { asked, locale })
  if (checkout.closed) return <CheckoutClosed because={checkout.closed} />
  const methods = await paymentMethods(ctx, checkout.quote.currency)
  return <Payment {...checkout} methods={methods} locale={locale} />
}

function Payment({
  service,
  query,
  quote,
  refusal,
  methods,
  locale,
}: ReadCheckout & { methods: PaymentMethod[]; locale: Locale }) {
  const t = useTranslations('checkout')
  const { totalMinor: amountMinor, currency } = quote
  const amount = formatMoney({ amountMinor, currency }, locale)
  return (
    <>
      <CheckoutSteps current="payment" />
      <PageHeader title={t('paymentTitle')} />
      <div className={classes.grid}>
        <div className={classes.form}>
          {refusal ? <ProblemNotice code={refusal.because} /> : null}
          {query.notice === 'price-changed' ? (
            <Notice title={t('priceChanged')}>{t('priceChangedBody', { amount })}</Notice>
          ) : null}
          {methods.length === 0 ? (
            <Notice title={t('noMethod')}>{t('noMethodBody')}</Notice>
          ) : (
            <CheckoutPayment
              action={placeOrderAction}
              service={service}
              query={query}
              quote={quote}
              methods={methods}
              idempotencyKey={uuidv7()}
            />
          )}
          <TextLink href={checkoutPath({ ...query, notice: undefined })}>{t('back')}</TextLink>
        </div>
        <div className={classes.summary}>
          <CheckoutSummary service={service} quote={quote} />
        </div>
      </div>
    </>
  )
}
