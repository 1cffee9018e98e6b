'use client'
// Client: Next hands errors to the browser, which can ask again.

import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/src/ui/common/button-link'
import { PageFrame } from '@/src/ui/common/page-frame'
import { paths } from '@/src/ui/common/paths'
import { PlainButton } from '@/src/ui/common/plain-button'
import { DeadEnd } from '@/src/ui/layout/dead-end'

/** Something failed on our side: what was kept, how to go on, and a reference for support. */
const Failure = ({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) => {
  const t = useTranslations('common.failure')
  return (
    <PageFrame width="narrow">
      <DeadEnd
        code="500"
        title={t('title')}
        body={t('body')}
        note={error.digest ? t('reference', { digest: error.digest }) : undefined}
      >
        <PlainButton size="md" onClick={reset}>
          {t('retry')}
        </PlainButton>
        <ButtonLink href={paths.home} variant="quiet">
          {t('home')}
        </ButtonLink>
      </DeadEnd>
    </PageFrame>
  )
}

export default Failure
