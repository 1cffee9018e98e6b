import { useTranslations } from 'next-intl'
import { ButtonLink } from '../common/button-link'
import { EmptyState } from '../common/empty-state'
import { paths } from '../common/paths'

/** A seller without a published service has nothing an offer could be based on: the way there. */
export function NothingToOffer() {
  const t = useTranslations('offers.form')
  return (
    <EmptyState
      title={t('noService')}
      body={t('noServiceBody')}
      action={<ButtonLink href={paths.sellerServices}>{t('noServiceAction')}</ButtonLink>}
    />
  )
}
