import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import {
  firstMessageContext,
  type FirstMessageContext,
} from '@/src/queries/conversations/first-message-context'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import { NewConversationForm } from '@/src/ui/conversations/new-conversation-form'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageUser } from '../../page-user'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const About = z.object({ seller: z.uuid(), service: z.uuid().optional().catch(undefined) })

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('messages')
  return { title: t('newLabel'), robots: { index: false } }
}

/** Writing to a seller for the first time; an existing thread opens instead. */
export default async function NewConversationPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const about = About.safeParse(await searchParams)
  if (!about.success) notFound()
  const { seller, service } = about.data
  const here = paths.newConversation({ seller, ...(service ? { service } : {}) })
  const { ctx } = await pageUser(`/${locale}${here}`)
  const context = await firstMessageContext(ctx, { sellerId: seller, serviceId: service ?? null })
  if (context === null || context.isOwnProfile) notFound()
  if (context.conversationId) redirect(`/${locale}${paths.conversation(context.conversationId)}`)
  return <NewConversation context={context} />
}

function NewConversation({ context }: { context: FirstMessageContext }) {
  const t = useTranslations('messages')
  const { service } = context
  return (
    <>
      <PageHeader
        title={t('newTitle', { name: context.sellerName })}
        intro={service ? t('newAbout', { title: service.title }) : t('start')}
      />
      <Surface>
        <NewConversationForm sellerId={context.sellerId} serviceId={service?.id} />
      </Surface>
      <p style={{ marginTop: '1rem', color: 'var(--text-dimmed)' }}>{t('keepHere')}</p>
    </>
  )
}
