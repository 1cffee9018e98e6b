import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { getConversation, listConversations } from '@/src/queries/conversations/list-conversations'
import { paths } from '@/src/ui/common/paths'
import { VisuallyHidden } from '@/src/ui/common/visually-hidden'
import { MessagesScreen } from '@/src/ui/conversations/messages-screen'
import { pageLocale } from '../../page-locale'
import { pageUser } from '../../page-user'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('messages')
  return { title: t('title'), robots: { index: false } }
}

export default async function ConversationPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  const { ctx } = await pageUser(`/${locale}${paths.conversation(id)}`)
  const conversation = await getConversation(ctx, id)
  if (conversation === null) notFound()
  const conversations = await listConversations(ctx, { limit: 50 })
  return (
    <>
      <Title name={conversation.otherName} />
      <MessagesScreen initial={conversations} openId={id} opened={conversation} />
    </>
  )
}

/** The thread shows its name itself; the page still has one heading of its own. */
function Title({ name }: { name: string }) {
  const t = useTranslations('messages')
  return (
    <h1>
      <VisuallyHidden>{t('with', { name })}</VisuallyHidden>
    </h1>
  )
}
