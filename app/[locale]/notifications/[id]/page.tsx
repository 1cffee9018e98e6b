import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AppError } from '@/src/domain/errors'
import { paths } from '@/src/ui/common/paths'
import { readNotification } from '@/src/workflows/notifications/read-notification'
import { pageLocale } from '../../page-locale'
import { pageUser } from '../../page-user'

type Props = { params: Promise<{ locale: string; id: string }> }

/**
 * The way to what a notification is about: it counts as read, then the page itself opens. A page of
 * its own, so that it works from a list without scripts and from the system's own notifications.
 */
export default async function OpenNotification({ params }: Props) {
  const locale = await pageLocale(params)
  const id = z.uuid().safeParse((await params).id)
  if (!id.success) notFound()
  const { ctx } = await pageUser(`/${locale}${paths.notification(id.data)}`)
  const found = await readNotification(ctx, { id: id.data }).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'notification/not-found') return null
    throw error
  })
  if (found === null) notFound()
  redirect(`/${locale}${found.path}`)
}
