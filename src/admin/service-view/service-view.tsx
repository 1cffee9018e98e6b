import type { I18n } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'
import { staffService, type StaffService } from '../../queries/moderation/service-page'
import { adminLocale, adminText } from '../admin-text'
import { Badge } from '../badge'
import { Breadcrumb } from '../breadcrumb'
import classes from '../case-desk/case-desk.module.css'
import { CaseHistory } from '../case-desk/case-history'
import { ListingPreview } from '../case-desk/listing-preview'
import { exactMoment } from '../exact-moment'
import { staffContext } from '../staff-context'
import { toneOf } from '../state-tones'

type Props = { doc?: { id: string | number }; payload: Payload; user?: TypedUser; i18n: I18n }

/** A service to look at: its newest version as a page, where it stands, its cases. */
export const ServiceView = async ({ doc, payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'services')
  if (ctx === null || doc === undefined) return null
  const locale = adminLocale(i18n.language)
  const t = adminText(locale)
  const service = await staffService(ctx, String(doc.id))
  return (
    <div className={`gutter--left gutter--right ${classes.desk}`}>
      <Breadcrumb
        collection="services"
        title={service.newest.draft.title}
        payload={payload}
        i18n={i18n}
      />
      <div className={classes.columns}>
        <div className={classes.main}>
          <ListingPreview
            listing={service.newest}
            flags={[]}
            locale={locale}
            t={t}
            title={t('moderation.newestVersion')}
          />
        </div>
        <aside className={classes.side}>
          <Standing service={service} locale={locale} />
          <Cases service={service} now={ctx.clock()} locale={locale} />
        </aside>
      </div>
    </div>
  )
}

type Part = { service: StaffService; locale: 'fr' | 'en' }

const Standing = ({ service, locale }: Part) => {
  const t = adminText(locale)
  return (
    <section className={classes.panel}>
      <h2>{t('moderation.standing')}</h2>
      <p className={classes.badges}>
        <Badge tone={service.isLive ? 'good' : 'calm'}>
          {t(service.isLive ? 'moderation.isLive' : 'moderation.isNotLive')}
        </Badge>
        <Badge tone={toneOf(service.moderation)}>
          {t(`admin.states.moderation.${service.moderation}`)}
        </Badge>
      </p>
      {service.moderationNote !== '' && <blockquote>{service.moderationNote}</blockquote>}
      <ul className={classes.facts2}>
        <li>
          <a href={`/admin/collections/sellers/${service.seller.id}`}>{service.seller.name}</a>
        </li>
        {service.firstPublishedAt !== null && (
          <li>
            {t('moderation.firstPublished', {
              moment: exactMoment(service.firstPublishedAt, locale),
            })}
          </li>
        )}
        {service.isLive && (
          <li>
            <a
              href={`/${service.language}/services/${service.slug}`}
              target="_blank"
              rel="noreferrer"
            >
              {t('moderation.seeLive')}
            </a>
          </li>
        )}
      </ul>
    </section>
  )
}

const Cases = ({ service, now, locale }: Part & { now: Date }) => {
  const t = adminText(locale)
  return (
    <section className={classes.panel}>
      <h2>{t('moderation.cases')}</h2>
      <CaseHistory
        cases={service.cases}
        empty={t('moderation.noCases')}
        now={now}
        locale={locale}
        t={t}
      />
    </section>
  )
}
