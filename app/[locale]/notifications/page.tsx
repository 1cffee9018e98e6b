import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ownPush } from '@/src/queries/notifications/own-push'
import { ownNotifications } from '@/src/queries/notifications/own-notifications'
import { paths } from '@/src/ui/common/paths'
import { NotificationsPage } from '@/src/ui/notifications/notifications-page'
import { pageLocale, type PageParams } from '../page-locale'
import { pageUser } from '../page-user'
import { readAllAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const pageSize = 30

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('notifications')
  return { title: t('title'), robots: { index: false } }
}

export default async function Notifications({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const { ctx, sessionId } = await pageUser(`/${locale}${paths.notifications}`)
  const asked = (await searchParams).cursor
  const cursor = typeof asked === 'string' ? asked : undefined
  const page = await ownNotifications(ctx, { locale, cursor, limit: pageSize })
  const push = await ownPush(ctx, { sessionId })
  return (
    <NotificationsPage
      page={page}
      isContinued={cursor !== undefined}
      readAll={readAllAction}
      push={push}
    />
  )
}
