import { useTranslations } from 'next-intl'
import { ButtonLink } from '../common/button-link'
import { Notice } from '../common/notice'
import { PageHeader } from '../common/page-header'
import { paths } from '../common/paths'
import classes from './checkout.module.css'

/** Instead of the checkout of a service that this person cannot order. */
export function CheckoutClosed({ because }: { because: 'own' | 'closed' }) {
  const t = useTranslations('checkout')
  const isOwn = because === 'own'
  return (
    <>
      <PageHeader title={t('choicesTitle')} />
      <div className={classes.form}>
        <Notice>{t(isOwn ? 'own' : 'closed')}</Notice>
        <div>
          <ButtonLink href={isOwn ? paths.sellerServices : paths.search} variant="light">
            {t(isOwn ? 'ownAction' : 'closedAction')}
          </ButtonLink>
        </div>
      </div>
    </>
  )
}
