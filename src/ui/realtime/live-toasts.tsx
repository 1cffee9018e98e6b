'use client'
// Client: says what arrives while the page is open.

import { notifications } from '@mantine/notifications'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import type { SignalTopic } from '../../contracts/realtime'
import type { Messages } from '../../i18n/messages'
import { usePathname } from '../../i18n/navigation'
import { paths } from '../common/paths'
import { TextLink } from '../common/text-link'
import { useMe } from '../layout/use-me'
import { signalBus } from './signal-bus'

const shownForMs = 8_000

/** A quiet toast for what someone else did, with the way there; none about the page in front. */
export function LiveToasts() {
  const t = useTranslations('live')
  const close = useTranslations('common.form')('close')
  const myId = useMe()?.id ?? null
  const pathname = usePathname()
  useEffect(
    () =>
      signalBus.subscribe(({ id, topic, subjectId, actorId }) => {
        const words = sentences[topic]
        if (words === undefined || myId === null || actorId === myId) return
        const href = pageOf(topic, subjectId)
        if (pathname.startsWith(href)) return
        notifications.show({
          id,
          title: t(words),
          message: <TextLink href={href}>{t('see')}</TextLink>,
          autoClose: shownForMs,
          withBorder: false,
          closeButtonProps: { 'aria-label': close },
        })
      }),
    [t, close, myId, pathname],
  )
  return null
}

const sentences: Partial<Record<SignalTopic, Exclude<keyof Messages['live'], 'see' | 'typing'>>> = {
  'message.sent': 'message',
  'order.paid': 'orderPaid',
  'order.requirements_submitted': 'orderRequirements',
  'order.accepted': 'orderAccepted',
  'order.delivered': 'orderDelivered',
  'order.revision_requested': 'orderRevision',
  'order.completed': 'orderCompleted',
  'order.cancelled': 'orderCancelled',
  'order.disputed': 'orderChanged',
  'order.resolved': 'orderChanged',
  'offer.sent': 'offerSent',
  'offer.agreed': 'offerAgreed',
  'offer.declined': 'offerClosed',
  'offer.withdrawn': 'offerClosed',
  'offer.accepted': 'offerAccepted',
  'offer.not_chosen': 'offerClosed',
  'brief.published': 'briefReviewed',
  'brief.changes_requested': 'briefReviewed',
  'brief.rejected': 'briefReviewed',
  'service.published': 'servicePublished',
  'service.changes_requested': 'serviceReviewed',
  'service.rejected': 'serviceReviewed',
}

const pageOf = (topic: SignalTopic, subjectId: string): string => {
  if (topic.startsWith('message.')) return paths.conversation(subjectId)
  if (topic.startsWith('offer.')) return paths.offer(subjectId)
  if (topic.startsWith('brief.')) return paths.brief(subjectId)
  return topic.startsWith('order.') ? paths.order(subjectId) : paths.sellerServices
}
