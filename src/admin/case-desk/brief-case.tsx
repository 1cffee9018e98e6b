import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'
import { formatCountry, formatDate, formatMoney, formatMonth } from '../../i18n/format'
import { briefDesk, type BriefDesk } from '../../queries/moderation/brief-desk'
import { adminLocale, adminText, type AdminText } from '../admin-text'
import { Breadcrumb } from '../breadcrumb'
import type { StaffContext } from '../staff-context'
import classes from './case-desk.module.css'
import { CaseHistory } from './case-history'
import { DeskDecision, DeskFacts } from './desk-head'
import { Flags } from './flags'

type Props = { caseId: string; briefId: string; ctx: StaffContext; payload: Payload; i18n: I18n }

/** One screen to decide about a brief: its text, the flags, its customer, the buttons. */
export const BriefCase = async ({ caseId, briefId, ctx, payload, i18n }: Props) => {
  const locale = adminLocale(i18n.language)
  const t = adminText(locale)
  const desk = await briefDesk(ctx, { caseId, briefId, locale })
  const now = ctx.clock()
  const shared = { locale, t }
  return (
    <div className={`gutter--left gutter--right ${classes.desk}`}>
      <Breadcrumb collection="moderation-cases" title={desk.title} payload={payload} i18n={i18n} />
      <DeskFacts desk={desk} now={now} {...shared} />
      <div className={classes.columns}>
        <div className={classes.main}>
          <BriefText desk={desk} {...shared} />
        </div>
        <aside className={classes.side}>
          <DeskDecision desk={desk} now={now} {...shared} />
          <Flags flags={desk.flags} t={t} />
          <Customer desk={desk} now={now} {...shared} />
        </aside>
      </div>
    </div>
  )
}

type Part = { desk: BriefDesk; locale: 'fr' | 'en'; t: AdminText }

const BriefText = ({ desk: { brief }, locale, t }: Part) => {
  const amount = (amountMinor: number) =>
    formatMoney({ amountMinor, currency: brief.currency }, locale)
  const facts = [
    t('moderation.brief.budget', {
      min: amount(brief.budgetMinMinor),
      max: amount(brief.budgetMaxMinor),
    }),
    t('moderation.brief.category', { title: brief.category.title }),
    brief.wantedBy === null
      ? null
      : t('moderation.brief.wantedBy', { date: formatDate(brief.wantedBy, locale) }),
    brief.fileIds.length === 0
      ? null
      : t('moderation.brief.files', { count: brief.fileIds.length }),
  ]
  return (
    <section className={classes.panel}>
      <h2>{t('moderation.brief.preview')}</h2>
      <h3 dir="auto">{brief.title}</h3>
      <p dir="auto" style={{ whiteSpace: 'pre-line' }}>
        {brief.description}
      </p>
      <ul className={classes.facts2}>
        {facts.map((fact) => fact !== null && <li key={fact}>{fact}</li>)}
      </ul>
      {brief.fileIds.length > 0 && (
        <ul>
          {brief.fileIds.map((id) => (
            <li key={id}>
              <a href={`/admin/collections/files/${id}`}>{id}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Customer = ({ desk: { customer }, now, locale, t }: Part & { now: Date }) => (
  <section className={classes.panel}>
    <h2>{t('moderation.brief.customer')}</h2>
    <p className={classes.sellerName}>
      <a href={`/admin/collections/users/${customer.id}`}>{customer.name}</a>
    </p>
    <ul className={classes.facts2}>
      {customer.country !== null && <li>{formatCountry(customer.country, locale)}</li>}
      <li>{t('moderation.brief.since', { month: formatMonth(customer.joinedAt, locale) })}</li>
      <li>{t('moderation.brief.briefs', { count: customer.briefs })}</li>
      <li>{t('moderation.brief.orders', { count: customer.ordersCompleted })}</li>
    </ul>
    <h3>{t('moderation.brief.history')}</h3>
    <CaseHistory
      cases={customer.cases}
      empty={t('moderation.brief.noHistory')}
      now={now}
      locale={locale}
      t={t}
    />
  </section>
)
