import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { viewerContext } from '@/src/runtime'
import { PageHeader } from '@/src/ui/common/page-header'
import { CheckoutChoices } from '@/src/ui/orders/checkout-choices'
import { CheckoutClosed } from '@/src/ui/orders/checkout-closed'
import { CheckoutSteps } from '@/src/ui/orders/checkout-steps'
import { CheckoutSummary } from '@/src/ui/orders/checkout-summary'
import { pageLocale, type PageParams } from '../../page-locale'
import {
  checkoutQuery,
  readCheckout,
  type CheckoutSearch,
  type ReadCheckout,
} from '../read-checkout'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('checkout')
  return { title: t('metaTitle'), robots: { index: false } }
}

/** Step one is open to everybody: the whole price is known before signing in. */
export default async function CheckoutPage({
  params,
  searchParams,
}: PageParams & { searchParams: CheckoutSearch }) {
  const locale = await pageLocale(params)
  const asked = await checkoutQuery(searchParams)
  const checkout = await readCheckout(await viewerContext(), { asked, locale })
  if (checkout.closed) return <CheckoutClosed because={checkout.closed} />
  return <Choices {...checkout} />
}

function Choices({ service, query, quote, refusal }: ReadCheckout) {
  const t = useTranslations('checkout')
  return (
    <>
      <CheckoutSteps current="choices" />
      <PageHeader title={t('choicesTitle')} />
      <CheckoutChoices
        service={service}
        query={query}
        totalMinor={quote.totalMinor}
        refusal={refusal}
        summary={<CheckoutSummary service={service} quote={quote} />}
      />
    </>
  )
}
