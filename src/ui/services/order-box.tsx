import { IconCheck, IconClock, IconLock, IconRefresh } from '@tabler/icons-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ServicePackage, ServicePage } from '../../contracts/catalogue'
import { deliveryDaysOf, expressProblem } from '../../domain/pricing/delivery-days'
import { getPathname } from '../../i18n/navigation'
import { AddToCart } from '../cart/add-to-cart'
import { ButtonLink } from '../common/button-link'
import { Money } from '../common/money'
import { paths } from '../common/paths'
import { AwayNotice, AwayTag } from '../vacations/away-notice'
import classes from './order-box.module.css'

const formId = 'order'

/**
 * The choice of a package, as a plain form that leads to the checkout: it works before JavaScript,
 * and CSS shows the chosen package. On a phone a bar at the bottom keeps price and button in reach.
 */
export function OrderBox({ service }: { service: ServicePage }) {
  const t = useTranslations('service')
  const action = getPathname({ href: '/checkout', locale: useLocale() })
  return (
    <section className={classes.box} aria-label={t('order.title')}>
      <form id={formId} action={action} method="get" className={classes.form}>
        <input type="hidden" name="service" value={service.slug} />
        <fieldset className={classes.tiers}>
          <legend className={classes.legend}>{t('order.choose')}</legend>
          {service.packages.map((each, index) => (
            <label key={each.tier} className={classes.tier}>
              <input
                type="radio"
                name="package"
                value={each.tier}
                defaultChecked={index === 0}
                className={classes.radio}
              />
              <span>{t(`packages.tier.${each.tier}`)}</span>
            </label>
          ))}
        </fieldset>
        {service.packages.map((each) => (
          <PackagePanel key={each.tier} service={service} choice={each} />
        ))}
        {service.seller.away === null ? (
          <>
            <button type="submit" className={classes.submit}>
              {t('order.continue')}
            </button>
            <AddToCart
              service={{ id: service.id, packages: service.packages.map(({ tier }) => ({ tier })) }}
            />
          </>
        ) : (
          <AwayNotice away={service.seller.away} name={service.seller.displayName} />
        )}
        <ButtonLink
          href={paths.newConversation({ seller: service.seller.id, service: service.id })}
          variant="quiet"
          isFullWidth
        >
          {t('order.contact')}
        </ButtonLink>
        <p className={classes.held}>
          <IconLock size={18} aria-hidden />
          <span>
            {t('order.held')} {t('order.fees')}
          </span>
        </p>
        <div className={classes.bar}>
          <span className={classes.barPrices}>
            {service.packages.map((each) => (
              <span key={each.tier} className={classes.barPrice} data-tier={each.tier}>
                <span className={classes.barTier}>{t(`packages.tier.${each.tier}`)}</span>
                <strong>
                  <Money amountMinor={each.priceMinor} currency={service.currency} />
                </strong>
              </span>
            ))}
          </span>
          {service.seller.away === null ? (
            <button type="submit" className={classes.submit}>
              {t('order.continue')}
            </button>
          ) : (
            <AwayTag away={service.seller.away} />
          )}
        </div>
      </form>
    </section>
  )
}

function PackagePanel({ service, choice }: { service: ServicePage; choice: ServicePackage }) {
  const t = useTranslations()
  return (
    <div className={classes.panel} data-tier={choice.tier}>
      <p className={classes.price}>
        <Money amountMinor={choice.priceMinor} currency={service.currency} />
      </p>
      <p className={classes.name} dir="auto">
        {choice.name}
      </p>
      <p className={classes.description} dir="auto">
        {choice.description}
      </p>
      <ul className={classes.facts}>
        <li>
          <IconClock size={18} aria-hidden />{' '}
          {t('common.deliveryIn', { days: choice.deliveryDays })}
        </li>
        <li>
          <IconRefresh size={18} aria-hidden />{' '}
          {choice.revisions === null
            ? t('service.packages.unlimited')
            : t('service.packages.revisionsCount', { count: choice.revisions })}
        </li>
        {choice.features.map((feature) => (
          <li key={feature} dir="auto">
            <IconCheck size={18} className={classes.check} aria-hidden /> {feature}
          </li>
        ))}
      </ul>
      <ExpressOption service={service} choice={choice} />
    </div>
  )
}

/** The cheapest express delivery that is faster than this package; others wait in the checkout. */
function ExpressOption({ service, choice }: { service: ServicePage; choice: ServicePackage }) {
  const t = useTranslations('service.order')
  const [express] = service.extras
    .filter((extra) => extra.isExpress && expressProblem(choice, [extra]) === null)
    .toSorted((a, b) => a.priceMinor - b.priceMinor)
  if (express === undefined) return null
  return (
    <label className={classes.express}>
      <input type="checkbox" name="extra" value={express.id} />
      <span>{t('express', { days: deliveryDaysOf(choice, [express]) })}</span>
      <span>
        + <Money amountMinor={express.priceMinor} currency={service.currency} />
      </span>
    </label>
  )
}
