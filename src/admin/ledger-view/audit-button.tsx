'use client'
// A client component: the audit reads the whole ledger and runs when somebody asks for it.
import { useState } from 'react'
import { LedgerCheck } from '../../contracts/ledger'
import { useIsReady } from '../use-is-ready'
import { exactMoment } from '../exact-moment'
import classes from './ledger-view.module.css'

type Props = {
  locale: 'fr' | 'en'
  texts: Record<
    'run' | 'running' | 'failed' | 'clean' | 'dirty' | 'rule' | 'subject' | 'detail',
    string
  >
}

const runAudit = async (): Promise<LedgerCheck | null> => {
  try {
    const response = await fetch('/api/v1/staff/ledger/audit', {
      method: 'POST',
      headers: { 'accept-language': document.documentElement.lang },
      credentials: 'same-origin',
    })
    return response.ok ? LedgerCheck.parse(await response.json()) : null
  } catch {
    return null
  }
}

/** Runs the audit and shows what it found. */
export const AuditButton = ({ locale, texts }: Props) => {
  const [state, setState] = useState<'idle' | 'running' | 'failed' | LedgerCheck>('idle')
  const isReady = useIsReady()
  const run = async () => {
    setState('running')
    setState((await runAudit()) ?? 'failed')
  }
  return (
    <>
      <p>
        <button type="button" disabled={!isReady || state === 'running'} onClick={() => void run()}>
          {texts.run}
        </button>{' '}
        <span role="status">
          {state === 'running' && texts.running}
          {state === 'failed' && texts.failed}
          {typeof state === 'object' &&
            `${exactMoment(state.at, locale)} · ${verdictOf(state, texts)}`}
        </span>
      </p>
      {typeof state === 'object' && state.violations.length > 0 && (
        <Violations violations={state.violations} texts={texts} />
      )}
    </>
  )
}

const verdictOf = ({ violations }: LedgerCheck, texts: Props['texts']): string =>
  violations.length === 0 ? texts.clean : `${texts.dirty} ${violations.length}`

const Violations = ({
  violations,
  texts,
}: Pick<LedgerCheck, 'violations'> & Pick<Props, 'texts'>) => (
  <div className={classes.scroll}>
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{texts.rule}</th>
          <th scope="col">{texts.subject}</th>
          <th scope="col">{texts.detail}</th>
        </tr>
      </thead>
      <tbody>
        {violations.map(({ rule, subject, detail }) => (
          <tr key={`${rule} ${subject} ${detail}`}>
            <th scope="row">{rule}</th>
            <td>{subject}</td>
            <td>{detail}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
)
