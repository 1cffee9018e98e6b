import { createTranslator } from 'next-intl'
import type { Locale } from '../../contracts/locale'
import { messages } from '../../i18n/messages'
import { mailHtml, mailText, type MailParts, type MailSection } from './mail-layout'
import { mailLinks, type MailData, type MailFact, type MailTemplate } from './mail-templates'

export type RenderedMail = { subject: string; html: string; text: string }

export type MailToRender<Template extends MailTemplate> = {
  template: Template
  locale: Locale
  data: MailData[Template]
  facts?: readonly MailFact[]
  sections?: readonly MailSection[]
  /** Address of the site, without a trailing slash. */
  appUrl: string
}

type Sentences = { subject: string; heading: string; body: string; action: string; note?: string }

/** Writes a mail in its reader's language, as HTML and as plain text. */
export const renderMail = <Template extends MailTemplate>(
  mail: MailToRender<Template>,
): RenderedMail => {
  const { locale, data } = mail
  const { layout, facts: labels, links: ways, templates } = messages[locale].mail
  const sentences: Sentences = templates[mail.template]
  const values: Record<string, string | number> = { ...data }
  const write = (sentence: string) =>
    createTranslator({ locale, messages: { sentence } })('sentence', values)
  const parts: MailParts = {
    locale,
    greeting: write(layout.greeting),
    heading: write(sentences.heading),
    paragraphs: write(sentences.body).split(/\n{2,}/u),
    facts: (mail.facts ?? []).map(({ label, text }) => ({ label: labels[label], text })),
    sections: (mail.sections ?? []).map(({ title, services, links }) => ({
      title,
      lines: services.map((service) => ({
        text: service.title,
        aside: createTranslator({ locale, messages: layout })('from', { price: service.price }),
        url: service.url,
      })),
      links: links.map(({ label, url }) => ({ text: ways[label], url })),
    })),
    action: {
      label: write(sentences.action),
      url: mailLinks[mail.template](data, `${mail.appUrl}/${locale}`),
    },
    note: sentences.note === undefined ? null : write(sentences.note),
    linkFallback: layout.linkFallback,
    footer: [layout.footer, layout.why],
  }
  // A subject is one line whatever people put into titles and names.
  const subject = write(sentences.subject).replaceAll(/\s+/gu, ' ').slice(0, 200)
  return { subject, html: mailHtml(parts), text: mailText(parts) }
}
