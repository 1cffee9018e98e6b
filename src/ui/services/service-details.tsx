import { IconChevronDown, IconPaperclip } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import type { ServiceExtra, ServicePage } from '../../contracts/catalogue'
import { Money } from '../common/money'
import { Prose } from '../common/prose'
import classes from './service-details.module.css'

/** What can be added to a package, with its price and what it does to the delay. */
export function ExtraList({ service }: { service: ServicePage }) {
  return (
    <ul className={classes.rows}>
      {service.extras.map((extra) => (
        <li key={extra.id} className={classes.row}>
          <div className={classes.words}>
            <p className={classes.strong} dir="auto">
              {extra.name}
            </p>
            {extra.description ? <p className={classes.dimmed}>{extra.description}</p> : null}
            <p className={classes.dimmed}>
              <DelayChange days={extra.extraDays} />
            </p>
          </div>
          <p className={classes.strong}>
            + <Money amountMinor={extra.priceMinor} currency={service.currency} />
          </p>
        </li>
      ))}
    </ul>
  )
}

function DelayChange({ days }: { days: ServiceExtra['extraDays'] }) {
  const t = useTranslations('service.extras')
  if (days === 0) return t('sameDelay')
  return days < 0 ? t('faster', { days: -days }) : t('slower', { days })
}

/** The questions that come after paying, so that nobody is surprised by them. */
export function RequirementList({ requirements }: Pick<ServicePage, 'requirements'>) {
  const t = useTranslations('service.requirements')
  return (
    <ol className={classes.questions}>
      {requirements.map((requirement) => (
        <li key={requirement.id} dir="auto">
          {requirement.question}{' '}
          <span className={classes.dimmed}>
            {requirement.kind === 'file' ? (
              <>
                <IconPaperclip size={14} aria-hidden /> {t('file')}{' '}
              </>
            ) : null}
            {requirement.kind === 'choice'
              ? `(${t('choices', { choices: requirement.choices.join(' · ') })}) `
              : null}
            {requirement.isRequired ? null : `(${t('optional')})`}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Questions that unfold their answers, without JavaScript. */
export function FaqList({ faq }: Pick<ServicePage, 'faq'>) {
  return (
    <div className={classes.faq}>
      {faq.map((entry) => (
        <details key={entry.question} className={classes.entry}>
          <summary className={classes.question} dir="auto">
            {entry.question}
            <IconChevronDown size={20} className={classes.chevron} aria-hidden />
          </summary>
          <Prose text={entry.answer} />
        </details>
      ))}
    </div>
  )
}
