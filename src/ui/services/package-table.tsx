import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ServicePage } from '../../contracts/catalogue'
import { ButtonLink } from '../common/button-link'
import { Money } from '../common/money'
import { paths } from '../common/paths'
import { VisuallyHidden } from '../common/visually-hidden'
import classes from './package-table.module.css'

/** The packages side by side; on a narrow screen the table is pushed sideways in its own frame. */
export function PackageTable({ service }: { service: ServicePage }) {
  const t = useTranslations('service.packages')
  const { packages } = service
  const features = [...new Set(packages.flatMap((each) => each.features))]
  return (
    <section className={classes.frame} aria-label={t('title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <VisuallyHidden>{t('row')}</VisuallyHidden>
            </th>
            {packages.map((each) => (
              <th key={each.tier} scope="col">
                <span className={classes.tier}>{t(`tier.${each.tier}`)}</span>
                <span className={classes.name} dir="auto">
                  {each.name}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('price')}</th>
            {packages.map((each) => (
              <td key={each.tier} className={classes.price}>
                <Money amountMinor={each.priceMinor} currency={service.currency} />
              </td>
            ))}
          </tr>
          <PlainRows service={service} />
          {features.map((feature) => (
            <tr key={feature}>
              <th scope="row" dir="auto">
                {feature}
              </th>
              {packages.map((each) => (
                <td key={each.tier}>
                  <Included isIncluded={each.features.includes(feature)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <VisuallyHidden>{t('select')}</VisuallyHidden>
            </th>
            {packages.map((each) => (
              <td key={each.tier}>
                <ButtonLink
                  href={paths.checkout({ service: service.slug, package: each.tier })}
                  variant="light"
                >
                  {t('select')}
                  <VisuallyHidden> {t(`tier.${each.tier}`)}</VisuallyHidden>
                </ButtonLink>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </section>
  )
}

function PlainRows({ service }: { service: ServicePage }) {
  const t = useTranslations('service.packages')
  const days = useTranslations('common')
  return (
    <>
      <tr>
        <th scope="row">{t('delivery')}</th>
        {service.packages.map((each) => (
          <td key={each.tier}>{days('days', { days: each.deliveryDays })}</td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t('revisions')}</th>
        {service.packages.map((each) => (
          <td key={each.tier}>{each.revisions ?? t('unlimitedShort')}</td>
        ))}
      </tr>
    </>
  )
}

function Included({ isIncluded }: { isIncluded: boolean }) {
  const t = useTranslations('service.packages')
  const Sign = isIncluded ? IconCheck : IconMinus
  return (
    <>
      <Sign size={20} className={isIncluded ? classes.yes : classes.no} aria-hidden />
      <VisuallyHidden>{t(isIncluded ? 'included' : 'notIncluded')}</VisuallyHidden>
    </>
  )
}
