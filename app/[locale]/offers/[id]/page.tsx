import { IconShieldCheck } from '@tabler/icons-react'
import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { v7 as uuidv7 } from 'uuid'
import type { OfferPage } from '@/src/contracts/accept-offer'
import type { Locale } from '@/src/contracts/locale'
import type { PaymentMethod } from '@/src/contracts/orders'
import { formatMoney } from '@/src/i18n/format'
import { paymentMethods } from '@/src/queries/orders/payment-methods'
import { Notice } from '@/src/ui/common/notice'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import { OfferPayment } from '@/src/ui/offers/offer-payment'
import { OfferScreen } from '@/src/ui/offers/offer-screen'
import classes from '@/src/ui/offers/offers.module.css'
import { PriceBreakdown } from '@/src/ui/orders/price-breakdown'
import { quoteOffer } from '@/src/workflows/offers/quote-offer'
import { pageLocale } from '../../page-locale'
import { pageUser } from '../../page-user'
import { acceptOfferAction } from '../actions'
import { readOfferOrMissing } from '../read-offer'

type Props = {
  params: Promise<{ locale: string; id: string }>
  searchParams: Promise<{ notice?: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offers.page')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** The same page for both sides; its customer finds the whole price and the way to pay. */
export default async function OneOfferPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  const { ctx } = await pageUser(`/${locale}${paths.offer(id)}`)
  const { offer, chain } = await readOfferOrMissing(ctx, id)
  const quote = await quoteOffer(ctx, { offerId: id })
  const methods = await paymentMethods(ctx, offer.currency)
  const hasChanged = (await searchParams).notice === 'price-changed'
  const payment = <Payment page={{ offer, chain, quote }} {...{ methods, locale, hasChanged }} />
  return (
    <>
      <Header title={offer.title} />
      <OfferScreen initial={{ offer, chain, quote }} payment={payment} />
    </>
  )
}

function Header({ title }: { title: string }) {
  const t = useTranslations('offers.page')
  return <PageHeader title={t('title', { title })} />
}

function Payment({
  page: { offer, quote },
  methods,
  locale,
  hasChanged,
}: {
  page: OfferPage
  methods: PaymentMethod[]
  locale: Locale
  hasChanged: boolean
}) {
  const t = useTranslations('offers.page')
  if (quote === null) return <Notice>{t('gone')}</Notice>
  const { totalMinor: amountMinor, currency } = quote
  const amount = formatMoney({ amountMinor, currency }, locale)
  return (
    <Surface>
      <section className={classes.section} aria-label={t('summary')}>
        <h2>{t('summary')}</h2>
        {hasChanged ? (
          <Notice title={t('priceChanged')}>{t('priceChangedBody', { amount })}</Notice>
        ) : null}
        <PriceBreakdown quote={quote} side="customer" isPaid={false} />
        {methods.length === 0 ? (
          <Notice>{t('noMethod')}</Notice>
        ) : (
          <OfferPayment
            action={acceptOfferAction}
            offerId={offer.id}
            quote={quote}
            methods={methods}
            idempotencyKey={uuidv7()}
          />
        )}
        <p className={classes.person}>
          <IconShieldCheck size={20} aria-hidden />
          <span className={classes.dimmed}>{t('held')}</span>
        </p>
      </section>
    </Surface>
  )
}
