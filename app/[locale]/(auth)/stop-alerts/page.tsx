import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthAfter, AuthHeading } from '@/src/ui/accounts/auth-frame'
import { StopAlertsForm } from '@/src/ui/accounts/stop-alerts-form'
import { Notice } from '@/src/ui/common/notice'
import { paths } from '@/src/ui/common/paths'
import { TextLink } from '@/src/ui/common/text-link'
import { pageLocale, queryValue, type PageParams } from '../../page-locale'
import { stopAlertsAction } from './actions'

type Query = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('savedSearches.stop')
  return { title: t('metaTitle'), robots: { index: false }, referrer: 'same-origin' }
}

/** Where the link of an alert's mail leads: one button, for whoever is signed in or not. */
export default async function StopAlertsPage({ params, searchParams }: PageParams & Query) {
  const locale = await pageLocale(params)
  const query = await searchParams
  const t = await getTranslations('savedSearches.stop')
  const token = queryValue(query.token)
  // Mail programs stop all alerts of a member, links in a mail one.
  const isAll = token.startsWith('member.')
  const isDone = queryValue(query.done) !== ''
  return (
    <>
      {isDone ? (
        <AuthHeading title={t('doneTitle')} intro={t('done')} />
      ) : (
        <AuthHeading
          title={t(isAll ? 'titleAll' : 'title')}
          intro={t(isAll ? 'introAll' : 'intro')}
        />
      )}
      {token === '' || isDone ? null : (
        <StopAlertsForm
          action={stopAlertsAction}
          token={token}
          locale={locale}
          submit={t('submit')}
        />
      )}
      {token === '' && !isDone ? <Notice tone="bad">{t('missing')}</Notice> : null}
      <AuthAfter>
        <TextLink href={paths.savedSearches}>{t('manage')}</TextLink>
      </AuthAfter>
    </>
  )
}
