'use client'
// Client: one form at a time unfolds below the buttons.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type ComponentType } from 'react'
import type { OrderAction, OrderView, PaymentMethod } from '../../contracts/orders'
import { Surface } from '../common/surface'
import { DisputeForm } from './disputes/dispute-form'
import { ExtensionForm } from './extension-form'
import classes from './order-screen.module.css'
import { PaidRevisionForm } from './paid-revision-form'
import type { OrderVerb } from './orders-api'
import { ProposalForm } from './proposal-form'
import { RefusalForm } from './refusal-form'
import { RevisionForm } from './revision-form'
import { useAmountText } from './use-amount-text'

export type ChoiceFormProps = { order: OrderView; onClose: () => void }

/** Acts that need words, in the order in which they are offered: the mildest first. */
const choices = [
  { verb: 'request_revision', Form: RevisionForm, isMild: true },
  { verb: 'refuse_revision', Form: RefusalForm, isMild: true },
  { verb: 'propose_extension', Form: ExtensionForm, isMild: true },
  { verb: 'propose_cancellation', Form: ProposalForm, isMild: false },
  { verb: 'open_dispute', Form: DisputeForm, isMild: false },
] as const satisfies readonly {
  verb: OrderAction
  Form: ComponentType<ChoiceFormProps>
  /** Part of the work, not a way out of it. */
  isMild: boolean
}[]

/** Buttons that open a form, and the form that is open. Ways out of the order stand apart. */
export function OrderChoices({
  order,
  methods,
}: {
  order: OrderView
  methods: readonly PaymentMethod[]
}) {
  const t = useTranslations('orders.actions')
  const amount = useAmountText(order)
  const [open, setOpen] = useState<OrderVerb | null>(null)
  const offered = choices.filter(({ verb }) => order.actions.includes(verb))
  const chosen = offered.find(({ verb }) => verb === open)
  // While one can be paid, its own button stands with it.
  const isPayable = order.supplements.some(({ redirectUrl }) => redirectUrl !== null)
  const price = methods.length === 0 || isPayable ? null : order.extraRevision
  if (offered.length === 0 && price === null) return null
  if (price && open === 'buy_revision') {
    return (
      <Surface>
        <PaidRevisionForm
          order={order}
          price={price}
          methods={methods}
          onClose={() => setOpen(null)}
        />
      </Surface>
    )
  }
  if (chosen) {
    return (
      <Surface>
        <chosen.Form order={order} onClose={() => setOpen(null)} />
      </Surface>
    )
  }
  const button = ({ verb, isMild }: (typeof choices)[number]) => (
    <Button
      key={verb}
      size="md"
      variant={isMild ? 'light' : 'default'}
      onClick={() => setOpen(verb)}
    >
      {t(verb)}
    </Button>
  )
  const mild = offered.filter(({ isMild }) => isMild)
  const waysOut = offered.filter(({ isMild }) => !isMild)
  return (
    <>
      {mild.length > 0 || price ? (
        <div className={classes.buttons}>
          {mild.map(button)}
          {price ? (
            <Button size="md" variant="light" onClick={() => setOpen('buy_revision')}>
              {t('buy_revision', { price: amount(price.totalMinor) })}
            </Button>
          ) : null}
        </div>
      ) : null}
      {waysOut.length > 0 ? (
        <div className={classes.waysOut}>
          <p>{t('problem')}</p>
          <div className={classes.buttons}>{waysOut.map(button)}</div>
        </div>
      ) : null}
    </>
  )
}
