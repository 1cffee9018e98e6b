import type { ModerationFlag } from '../../contracts/services'
import type { AdminText } from '../admin-text'
import { Badge } from '../badge'
import classes from './case-desk.module.css'
import { fieldName } from './field-name'

const tones = { serious: 'bad', warning: 'waiting', info: 'calm' } as const

/** What the machine noticed, with the words that made it notice. */
export const Flags = ({ flags, t }: { flags: ModerationFlag[]; t: AdminText }) => (
  <section className={classes.panel}>
    <h2>{t('moderation.flags')}</h2>
    {flags.length === 0 && <p className={classes.muted}>{t('moderation.noFlags')}</p>}
    <ul className={classes.flags}>
      {flags.map((flag, index) => (
        <li key={`${flag.code}-${flag.field}-${index}`}>
          <Badge tone={tones[flag.severity]}>{t(`moderation.severity.${flag.severity}`)}</Badge>
          <strong>{t(`moderation.flag.${flag.code}`)}</strong>
          <span className={classes.muted}>{fieldName(flag.field, t)}</span>
          {flag.excerpt !== '' && <q>{flag.excerpt}</q>}
        </li>
      ))}
    </ul>
  </section>
)
