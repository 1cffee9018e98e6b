import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { listConversations } from '@/src/queries/conversations/list-conversations'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { MessagesScreen } from '@/src/ui/conversations/messages-screen'
import { pageLocale, type PageParams } from '../page-locale'
import { pageUser } from '../page-user'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('messages')
  return { title: t('title'), robots: { index: false } }
}

export default async function MessagesPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageUser(`/${locale}${paths.messages}`)
  const conversations = await listConversations(ctx, { limit: 50 })
  return (
    <>
      <Header />
      {conversations.items.length > 0 ? (
        <MessagesScreen initial={conversations} openId={null} opened={null} />
      ) : (
        <NoMessages />
      )}
    </>
  )
}

function Header() {
  const t = useTranslations('messages')
  return <PageHeader title={t('title')} intro={t('intro')} />
}

function NoMessages() {
  const t = useTranslations('messages')
  return (
    <EmptyState
      title={t('emptyTitle')}
      body={t('emptyBody')}
      action={<ButtonLink href={paths.search}>{t('emptyAction')}</ButtonLink>}
    />
  )
}
