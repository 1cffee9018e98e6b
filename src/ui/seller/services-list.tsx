'use client'
// Client: a decision of staff shows up while the page is open.

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import type { OwnServiceRow } from '../../contracts/services'
import { formatMoney } from '../../i18n/format'
import { ButtonLink } from '../common/button-link'
import { Cover } from '../common/cover'
import { Moment } from '../common/moment'
import { paths } from '../common/paths'
import { Prose } from '../common/prose'
import { Surface } from '../common/surface'
import { Tag } from '../common/tag'
import { ModerationTag } from './moderation-tag'
import { fetchOwnServices, ownServicesQueryKey } from './seller-api'
import { ServiceMoves } from './service-moves'
import classes from './services-list.module.css'

const quietPollMs = 30_000

/** Everything the seller offers or prepares, with what staff said about it. */
export function ServicesList({ initial }: { initial: OwnServiceRow[] }) {
  const { data } = useQuery({
    queryKey: ownServicesQueryKey,
    queryFn: ({ signal }) => fetchOwnServices(signal),
    initialData: initial,
    refetchInterval: quietPollMs,
  })
  return (
    <Surface padding="none">
      <ul className={classes.list}>
        {data.map((service) => (
          <li key={service.id}>
            <ServiceRow service={service} />
          </li>
        ))}
      </ul>
    </Surface>
  )
}

function ServiceRow({ service }: { service: OwnServiceRow }) {
  const t = useTranslations('seller.services')
  const isDecided = service.moderation !== 'pending' && service.moderation !== 'editing'
  return (
    <article className={classes.row}>
      <div className={classes.cover}>
        <Cover picture={service.cover} sizes="7rem" />
      </div>
      <div className={classes.words}>
        <h2 className={classes.title} dir="auto">
          {service.title || t('untitled')}
        </h2>
        <ServiceTags service={service} />
        <ServiceFacts service={service} />
      </div>
      {isDecided && service.moderationNote ? (
        <div className={classes.note}>
          <strong>{t('note')}</strong>
          <Prose text={service.moderationNote} />
        </div>
      ) : null}
      <div className={classes.actions}>
        <ButtonLink href={paths.sellerService(service.id)} variant="light">
          {t(service.moderation === 'editing' && !service.isLive ? 'continue' : 'edit')}
        </ButtonLink>
        {service.isLive && service.slug ? (
          <ButtonLink href={paths.service(service.slug)} variant="quiet">
            {t('view')}
          </ButtonLink>
        ) : null}
        <ServiceMoves service={service} />
      </div>
    </article>
  )
}

function ServiceTags({ service }: { service: OwnServiceRow }) {
  const t = useTranslations('seller.services')
  const isStaged = service.isLive && service.moderation !== 'approved'
  return (
    <p className={classes.tags}>
      {service.isLive ? <Tag tone="good">{t('live')}</Tag> : null}
      {isStaged && service.moderation === 'editing' ? (
        <Tag>{t('staged')}</Tag>
      ) : service.isLive && service.moderation === 'approved' ? null : (
        <ModerationTag state={service.moderation} />
      )}
    </p>
  )
}

function ServiceFacts({ service }: { service: OwnServiceRow }) {
  const t = useTranslations('seller.services')
  const locale = useLocale()
  const { startingPriceMinor, currency } = service
  return (
    <p className={classes.facts}>
      <span>
        {startingPriceMinor === null
          ? t('noPrice')
          : t('from', {
              amount: formatMoney({ amountMinor: startingPriceMinor, currency }, locale),
            })}
      </span>
      <span>{t.rich('edited', { when: () => <Moment iso={service.updatedAt} /> })}</span>
    </p>
  )
}
