import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import type { OfferableService } from '@/src/contracts/offers'
import { getConversation } from '@/src/queries/conversations/list-conversations'
import { offerableServices } from '@/src/queries/offers/offerable-services'
import { ClientMessages } from '@/src/ui/common/client-messages'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import { NothingToOffer } from '@/src/ui/offers/nothing-to-offer'
import { OfferForm } from '@/src/ui/offers/offer-form'
import { pageLocale } from '../../../page-locale'
import { pageUser } from '../../../page-user'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('offers.actions')
  return { title: t('make'), robots: { index: false } }
}

/** A seller's offer to the customer of a conversation; nobody else finds this page. */
export default async function NewOfferPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  const { ctx } = await pageUser(`/${locale}${paths.newOffer(id)}`)
  const conversation = await getConversation(ctx, id)
  if (conversation?.side !== 'seller') notFound()
  const services = await offerableServices(ctx)
  return <NewOffer conversationId={id} name={conversation.otherName} services={services} />
}

function NewOffer({
  conversationId,
  name,
  services,
}: {
  conversationId: string
  name: string
  services: OfferableService[]
}) {
  const t = useTranslations('offers.form')
  return (
    <>
      <PageHeader title={t('newTitle', { name })} intro={t('newIntro')} />
      {services.length === 0 ? (
        <NothingToOffer />
      ) : (
        <Surface>
          <ClientMessages namespaces={['errors', 'offers', 'validation']}>
            <OfferForm target={{ kind: 'conversation', conversationId }} services={services} />
          </ClientMessages>
        </Surface>
      )}
    </>
  )
}
