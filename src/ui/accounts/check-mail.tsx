import { IconMailOpened } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AnchorButton } from '../common/anchor-button'
import { ButtonLink } from '../common/button-link'
import { paths } from '../common/paths'
import { TextLink } from '../common/text-link'
import classes from './check-mail.module.css'

/** After sign-up or a request for a new password: what to do now, and what if nothing comes. */
export function CheckMail({
  purpose,
  email,
  hasDemoInbox,
}: {
  purpose: 'verify' | 'reset'
  email: string
  /** Mails of a demonstration are kept and readable on a page of the site. */
  hasDemoInbox: boolean
}) {
  const t = useTranslations('auth.checkMail')
  const again = purpose === 'verify' ? paths.signUp : paths.forgotPassword
  return (
    <div className={classes.root}>
      <IconMailOpened size={40} className={classes.icon} aria-hidden />
      <h1>{t('title')}</h1>
      <p role="status">{sentence(t, purpose, email)}</p>
      <p className={classes.dimmed}>{t('spam')}</p>
      <div className={classes.actions}>
        {hasDemoInbox ? <AnchorButton href="/dev/inbox">{t('inbox')}</AnchorButton> : null}
        <ButtonLink href={paths.signIn} variant={hasDemoInbox ? 'quiet' : 'filled'} size="md">
          {t('signIn')}
        </ButtonLink>
      </div>
      <TextLink href={again}>{t(purpose === 'verify' ? 'wrongAddress' : 'again')}</TextLink>
    </div>
  )
}

type Translate = ReturnType<typeof useTranslations<'auth.checkMail'>>

function sentence(t: Translate, purpose: 'verify' | 'reset', email: string): ReactNode {
  const strong = (words: ReactNode) => <strong>{words}</strong>
  if (purpose === 'verify') {
    return email ? t.rich('body', { email, strong }) : t('bodyNoAddress')
  }
  return email ? t.rich('resetBody', { email, strong }) : t('resetBodyNoAddress')
}
