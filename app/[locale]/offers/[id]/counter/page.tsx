import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { OfferView } from '@/src/contracts/offers'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import { CustomerCounterForm } from '@/src/ui/offers/customer-counter-form'
import { SellerCounterForm } from '@/src/ui/offers/offer-form'
import { OfferMilestones, OfferTerms } from '@/src/ui/offers/offer-terms'
import classes from '@/src/ui/offers/offers.module.css'
import { pageLocale } from '../../../page-locale'
import { pageUser } from '../../../page-user'
import { readOfferOrMissing } from '../../read-offer'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offers.form')
  return { title: t('counterTitle'), robots: { index: false } }
}

export default async function CounterPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  const { ctx } = await pageUser(`/${locale}${paths.counterOffer(id)}`)
  const { offer } = await readOfferOrMissing(ctx, id)
  if (!offer.actions.includes('counter')) redirect(`/${locale}${paths.offer(id)}`)
  return <Counter offer={offer} />
}

function Counter({ offer }: { offer: OfferView }) {
  const t = useTranslations('offers.form')
  const isCustomer = offer.side === 'customer'
  const intro = isCustomer
    ? t('counterIntroCustomer', { name: offer.seller.displayName })
    : t('counterIntroSeller', { name: offer.customer.name })
  return (
    <>
      <PageHeader title={t('counterTitle')} intro={intro} />
      <div className={classes.grid}>
        <Surface>
          {isCustomer ? <CustomerCounterForm offer={offer} /> : <SellerCounterForm offer={offer} />}
        </Surface>
        <Surface>
          <section className={classes.section}>
            <h2 dir="auto">{offer.title}</h2>
            <OfferTerms offer={offer} />
            <OfferMilestones offer={offer} />
          </section>
        </Surface>
      </div>
    </>
  )
}
