import type { I18n } from '@payloadcms/translations'
import { adminLocale, adminText } from '../admin-text'
import { Badge } from '../badge'
import { toneOf } from '../state-tones'
import { Linked, type CellLink } from './linked'

type Props = CellLink & { cellData?: unknown; subject: string; i18n: I18n }

/** A state in a list, in the words of the reader. */
export const StateCell = ({ cellData, subject, i18n, ...cell }: Props) => {
  if (typeof cellData !== 'string' || cellData === '') return <span aria-hidden>–</span>
  const t = adminText(adminLocale(i18n.language))
  return (
    <Linked cell={cell}>
      <Badge tone={toneOf(cellData)}>{t(`admin.states.${subject}.${cellData}`)}</Badge>
    </Linked>
  )
}
