'use client'
// Client: statements, evidence and answers to the decision travel to the API.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { OrderView } from '../../../contracts/orders'
import { Moment } from '../../common/moment'
import { Surface } from '../../common/surface'
import { Tag } from '../../common/tag'
import screen from '../order-screen.module.css'
import { DisputeDecision } from './dispute-decision'
import classes from './dispute.module.css'
import { DisputeThread } from './dispute-thread'
import { StatementForm } from './statement-forms'

type Dispute = NonNullable<OrderView['dispute']>
type Props = { order: OrderView; dispute: Dispute }

/** The disagreement as both sides see it: what was said, what was decided, what can be done. */
export function DisputeSection({ order, dispute }: Props) {
  const t = useTranslations('disputes')
  const decisions = dispute.decisions.toSorted((a, b) => b.round - a.round)
  return (
    <>
      {decisions.map((decision) => (
        <Surface key={decision.id}>
          <DisputeDecision order={order} dispute={dispute} decision={decision} />
        </Surface>
      ))}
      <DisputeActs order={order} />
      <Surface>
        <section className={screen.section} aria-label={t('thread')}>
          <div className={classes.head}>
            <h2>{t('thread')}</h2>
            <Tag tone={dispute.status === 'closed' ? 'neutral' : 'bad'}>
              {t(`category.${dispute.category}`)}
            </Tag>
          </div>
          <DisputeDeadlines order={order} dispute={dispute} />
          <DisputeThread order={order} dispute={dispute} />
        </section>
      </Surface>
    </>
  )
}

/** By when somebody answers or decides, while the dispute is open. */
function DisputeDeadlines({ order, dispute }: Props) {
  const t = useTranslations('disputes.deadline')
  if (dispute.status === 'closed' || dispute.decision !== null) return null
  const side = order.side === 'seller' ? 'seller' : 'customer'
  const awaited = dispute.awaitsAnswerOf
  const answer = awaited.includes(side) ? 'yours' : awaited.length > 0 ? 'theirs' : null
  return (
    <ul className={classes.deadlines}>
      {answer ? (
        <li>{t.rich(answer, { when: () => <Moment iso={dispute.answerDueAt} /> })}</li>
      ) : null}
      <li>
        {dispute.isEscalated
          ? t('escalated')
          : t.rich('decision', { when: () => <Moment iso={dispute.decisionDueAt} /> })}
      </li>
    </ul>
  )
}

/** The answer that is awaited stands open; further words and the appeal wait behind a button. */
function DisputeActs({ order }: { order: OrderView }) {
  const t = useTranslations('disputes')
  const [isOpen, setIsOpen] = useState(false)
  const can = (verb: OrderView['actions'][number]) => order.actions.includes(verb)
  if (can('answer_dispute')) {
    return (
      <Surface>
        <StatementForm order={order} verb="answer_dispute" />
      </Surface>
    )
  }
  if (can('appeal_decision') || !can('add_statement')) return null
  if (!isOpen) {
    return (
      <div>
        <Button size="md" variant="light" onClick={() => setIsOpen(true)}>
          {t('statement.title')}
        </Button>
      </div>
    )
  }
  return (
    <Surface>
      <StatementForm order={order} verb="add_statement" onClose={() => setIsOpen(false)} />
    </Surface>
  )
}
