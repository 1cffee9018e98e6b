import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/src/ui/common/button-link'
import { PageFrame } from '@/src/ui/common/page-frame'
import { paths } from '@/src/ui/common/paths'
import { DeadEnd } from '@/src/ui/layout/dead-end'
import { SearchForm } from '@/src/ui/layout/search-form'

/** Nothing at this address: a search and the way home. */
const NotFound = () => {
  const t = useTranslations('common.notFound')
  return (
    <PageFrame width="narrow">
      <DeadEnd code="404" title={t('title')} body={t('body')}>
        <SearchForm size="large" />
        <ButtonLink href={paths.home} variant="quiet">
          {t('home')}
        </ButtonLink>
      </DeadEnd>
    </PageFrame>
  )
}

export default NotFound
