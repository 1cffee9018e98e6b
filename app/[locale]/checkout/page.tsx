import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { v7 as uuidv7 } from 'uuid'
import type { Ctx } from '@/src/context'
import type { ServicePage } from '@/src/contracts/catalogue'
import { checkoutPath, CheckoutQuery } from '@/src/contracts/checkout'
import type { Locale } from '@/src/contracts/locale'
import type { PaymentMethod, Quote } from '@/src/contracts/orders'
import { AppError } from '@/src/domain/errors'
import { formatMoney } from '@/src/i18n/format'
import { getServicePage } from '@/src/queries/catalogue/get-service-page'
import { paymentMethods } from '@/src/queries/orders/payment-methods'
import { viewerContext } from '@/src/runtime'
import { ButtonLink } from '@/src/ui/common/button-link'
import { Notice } from '@/src/ui/common/notice'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { TextLink } from '@/src/ui/common/text-link'
import { ProblemNotice } from '@/src/ui/forms/problem-notice'
import { CheckoutChoices } from '@/src/ui/orders/checkout-choices'
import { CheckoutPayment } from '@/src/ui/orders/checkout-payment'
import { CheckoutSteps } from '@/src/ui/orders/checkout-steps'
import { CheckoutSummary } from '@/src/ui/orders/checkout-summary'
import classes from '@/src/ui/orders/checkout.module.css'
import { getQuote, type QuotedOrder } from '@/src/workflows/orders/get-quote'
import { pageLocale, type PageParams } from '../page-locale'
import { pageUser } from '../page-user'
import { placeOrderAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** Step one is open to everybody: the whole price is known before signing in. */
export default async function CheckoutPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const parsed = CheckoutQuery.safeParse(await searchParams)
  if (!parsed.success) notFound()
  const asked = parsed.data
  const ctx =
    asked.step === 'payment'
      ? (await pageUser(`/${locale}${checkoutPath(asked)}`)).ctx
      : await viewerContext()
  const service = await getServicePage(ctx, { slug: asked.service, locale })
  if (service === null) notFound()
  const query = onlyExisting(service, asked)
  const { quoted, coupon } = await quoteWithCoupon(ctx, { service, query, locale })
  if (quoted.isOwnService || !quoted.isSellerOpen) return <Closed isOwn={quoted.isOwnService} />
  const methods = paymentMethods(ctx, quoted.quote.currency)
  const checkout = { service, query: { ...query, coupon: coupon.code }, methods, locale }
  return <Checkout {...checkout} quote={quoted.quote} refusal={coupon.refusal} />
}

/** A package or an extra that is gone since the link was made is left out. */
function onlyExisting(service: ServicePage, query: CheckoutQuery): CheckoutQuery {
  const hasTier = service.packages.some(({ tier }) => tier === query.package)
  return {
    ...query,
    package: hasTier ? query.package : (service.packages[0]?.tier ?? query.package),
    extra: query.extra.filter((id) => service.extras.some((extra) => extra.id === id)),
  }
}

type Asked = { service: ServicePage; query: CheckoutQuery; locale: Locale }
type Coupon = { code?: string; refusal: { code: string; because: string } | null }

/** A code that takes nothing off stands in the way of nothing: the price without it, and why. */
async function quoteWithCoupon(
  ctx: Ctx,
  asked: Asked,
): Promise<{ quoted: QuotedOrder; coupon: Coupon }> {
  const { coupon: code } = asked.query
  try {
    return { quoted: await quote(ctx, asked), coupon: { code, refusal: null } }
  } catch (error) {
    const isRefused = error instanceof AppError && error.code.startsWith('coupon/')
    if (!isRefused || code === undefined) throw error
    const query = { ...asked.query, coupon: undefined }
    const refusal = { code, because: error.code }
    return { quoted: await quote(ctx, { ...asked, query }), coupon: { refusal } }
  }
}

async function quote(ctx: Ctx, { service, query, locale }: Asked): Promise<QuotedOrder> {
  try {
    return await getQuote(ctx, {
      serviceId: service.id,
      package: query.package,
      extraIds: query.extra,
      quantity: query.quantity,
      couponCode: query.coupon,
      locale,
    })
  } catch (error) {
    if (error instanceof AppError && error.code === 'service/not-found') notFound()
    throw error
  }
}

function Checkout({
  service,
  query,
  quote: priced,
  methods,
  refusal,
  locale,
}: {
  service: ServicePage
  query: CheckoutQuery
  quote: Quote
  refusal: Coupon['refusal']
  methods: PaymentMethod[]
  locale: Locale
}) {
  const t = useTranslations('checkout')
  const summary = <CheckoutSummary service={service} quote={priced} />
  if (query.step === 'choices') {
    return (
      <>
        <CheckoutSteps current="choices" />
        <PageHeader title={t('choicesTitle')} />
        <CheckoutChoices
          service={service}
          query={query}
          totalMinor={priced.totalMinor}
          refusal={refusal}
          summary={summary}
        />
      </>
    )
  }
  const { totalMinor: amountMinor, currency } = priced
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
              quote={priced}
              methods={methods}
              idempotencyKey={uuidv7()}
            />
          )}
          <TextLink href={checkoutPath({ ...query, step: 'choices', notice: undefined })}>
            {t('back')}
          </TextLink>
        </div>
        <div className={classes.summary}>{summary}</div>
      </div>
    </>
  )
}

function Closed({ isOwn }: { isOwn: boolean }) {
  const t = useTranslations('checkout')
  return (
    <>
      <PageHeader title={t('choicesTitle')} />
      <div className={classes.form}>
        <Notice>{t(isOwn ? 'own' : 'closed')}</Notice>
        <div>
          <ButtonLink href={isOwn ? paths.sellerServices : paths.search} variant="light">
            {t(isOwn ? 'ownAction' : 'closedAction')}
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
