import { createTranslator } from 'next-intl'
import type { Locale } from '../contracts/locale'
import { messages } from './messages'

/** A stored notification's sentence and the values that fill it. */
export type NoticeWords = { template: string; data: Record<string, string | number> }

/**
 * A notification in a language: the subject of its mail, or a sentence of its own where nothing is
 * mailed. `about` is what it concerns, where the sentence does not name it. A template of a version
 * that has gone says only what it is about.
 */
export const noticeTitle = (
  { template, data }: NoticeWords,
  locale: Locale,
): { title: string; about: string | null } => {
  const name = String(data.title ?? '')
  const sentence = sentenceOf(template, locale)
  const title =
    sentence === undefined
      ? name
      : createTranslator({ locale, messages: { sentence } })('sentence', data)
          .replaceAll(/\s+/gu, ' ')
          .slice(0, 200)
  return { title, about: name === '' || title.includes(name) ? null : name }
}

const sentenceOf = (template: string, locale: Locale): string | undefined => {
  const mails: Record<string, { subject: string }> = messages[locale].mail.templates
  const { notifications, live } = messages[locale]
  const own: Record<string, string> = { ...notifications.titles, 'offer-closed': live.offerClosed }
  if (Object.hasOwn(own, template)) return own[template]
  return Object.hasOwn(mails, template) ? mails[template]?.subject : undefined
}
