import { useTranslations } from 'next-intl'
import { ButtonLink } from '../common/button-link'
import classes from '../common/button-link.module.css'
import { paths } from '../common/paths'

/** Where one gets to without a network. The form without an address asks for the same page again. */
export function OfflineWays() {
  const t = useTranslations('app.offline')
  return (
    <>
      <form>
        <button type="submit" className={classes.root} data-variant="filled" data-size="sm">
          {t('again')}
        </button>
      </form>
      <ButtonLink href={paths.messages} variant="light">
        {t('messages')}
      </ButtonLink>
      <ButtonLink href={paths.orders} variant="quiet">
        {t('orders')}
      </ButtonLink>
    </>
  )
}
