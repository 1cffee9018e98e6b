import { createTranslator } from 'next-intl'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { env } from '@/src/env'
import { formatDateTime } from '@/src/i18n/format'
import { messages } from '@/src/i18n/messages'
import { isInboxOpen, readInboxMail } from '@/src/queries/system/development-inbox'
import { systemContext } from '@/src/runtime'
import { toolLocale } from '../../../tool-locale'
import classes from '../inbox.module.css'

/** One kept mail as its reader would see it, and its text with links to follow. */
export default async function InboxMailPage({ params }: { params: Promise<{ id: string }> }) {
  if (!isInboxOpen()) notFound()
  const mail = await readInboxMail(await systemContext(), (await params).id)
  if (mail === null) notFound()
  const locale = await toolLocale()
  const t = createTranslator({ locale, messages: messages[locale].mail, namespace: 'inbox' })
  return (
    <div className={classes.frame}>
      <Link href="/dev/inbox">← {t('back')}</Link>
      <h1 lang={mail.locale}>{mail.subject}</h1>
      <p className={classes.dimmed}>
        {t('to', { address: mail.toAddress })} · {formatDateTime(mail.createdAt, locale)}
      </p>
      <iframe
        className={classes.preview}
        title={mail.subject}
        // No scripts, no access to this site; a link that is clicked opens here.
        sandbox="allow-top-navigation-by-user-activation"
        srcDoc={mail.html.replace('<head>', '<head><base target="_top">')}
      />
      <h2>{t('asText')}</h2>
      <pre className={classes.text} lang={mail.locale}>
        {mail.text.split(/(https?:\/\/\S+)/u).map((part, index) =>
          part.startsWith(`${env().APP_URL}/`) ? (
            <a key={index} href={part}>
              {part}
            </a>
          ) : (
            part
          ),
        )}
      </pre>
    </div>
  )
}
