import type { AdminViewServerProps } from 'payload'
import { vitalNames, type VitalName } from '../../contracts/beacons'
import { vitalMark, vitalThresholds } from '../../domain/analytics/vital-buckets'
import { webVitals, type PageVitals, type VitalFigure } from '../../queries/analytics/web-vitals'
import { adminText } from '../admin-text'
import { pageContext } from '../page-context'
import type { StaffContext } from '../staff-context'
import { StaffPage } from '../staff-page'
import classes from './vitals-page.module.css'

const spans = [7, 28] as const

/** How pages feel to those who open them: the third quartile of each web vital. */
export const VitalsPage = (view: AdminViewServerProps) => {
  const ctx = pageContext(view.initPageResult.req, { page: 'vitals', path: '/admin/vitals' })
  const asked = Number(view.searchParams?.days)
  return (
    <StaffPage view={view} title="admin.vitals.title">
      <Vitals ctx={ctx} days={spans.find((days) => days === asked) ?? spans[1]} />
    </StaffPage>
  )
}

const Vitals = async ({ ctx, days }: { ctx: StaffContext; days: number }) => {
  const { locale } = ctx.viewer
  const t = adminText(locale)
  const pages = await webVitals(ctx, { days })
  return (
    <div className={`gutter--left gutter--right ${classes.page}`}>
      <header className={classes.header}>
        <h1>{t('admin.vitals.title')}</h1>
        <p>{t('admin.vitals.lead')}</p>
      </header>
      <nav aria-label={t('admin.vitals.span')} className={classes.spans}>
        {spans.map((each) => (
          <a
            key={each}
            href={`/admin/vitals?days=${each}`}
            aria-current={each === days ? 'page' : undefined}
          >
            {t(`admin.vitals.days${each}`)}
          </a>
        ))}
      </nav>
      <section className={classes.panel}>
        {pages.length === 0 ? (
          <p>{t('admin.vitals.none')}</p>
        ) : (
          <Table pages={pages} locale={locale} t={t} />
        )}
      </section>
    </div>
  )
}

type Text = ReturnType<typeof adminText>
type TableProps = { pages: PageVitals[]; locale: 'fr' | 'en'; t: Text }

const Table = ({ pages, locale, t }: TableProps) => (
  <div className={classes.scroll}>
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('admin.vitals.page')}</th>
          {vitalNames.map((name) => (
            <th key={name} scope="col">
              {t(`admin.vitals.names.${name}`)}
              <small>{goal(name, locale, t)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pages.map(({ page, device, figures }) => (
          <tr key={`${page} ${device}`}>
            <th scope="row">
              {t(`admin.vitals.pages.${page}`)} · {t(`admin.vitals.devices.${device}`)}
            </th>
            {vitalNames.map((name) => (
              <td key={name}>
                <Figure figure={figures[name]} name={name} locale={locale} t={t} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)

type FigureProps = { figure: VitalFigure | null; name: VitalName; locale: 'fr' | 'en'; t: Text }

const Figure = ({ figure, name, locale, t }: FigureProps) => {
  if (figure === null) return <>–</>
  const mark = vitalMark(name, figure.p75)
  return (
    <>
      <span className={classes.figure} data-mark={mark}>
        {inWords(name, figure.p75, locale)}
      </span>
      <small>
        {t(`admin.vitals.marks.${mark}`)} · {new Intl.NumberFormat(locale).format(figure.count)}
      </small>
    </>
  )
}

const goal = (name: VitalName, locale: 'fr' | 'en', t: Text): string =>
  `${t('admin.vitals.goal')} ${inWords(name, vitalThresholds[name].good, locale)}`

const inWords = (name: VitalName, value: number, locale: 'fr' | 'en'): string =>
  name === 'cls'
    ? new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value)
    : new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: 'millisecond',
        maximumFractionDigits: 0,
      }).format(value)
