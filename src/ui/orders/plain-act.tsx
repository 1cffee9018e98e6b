'use client'
// Client: sends the act and says why it failed.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { OrderView } from '../../contracts/orders'
import { ProblemNotice } from '../forms/problem-notice'
import type { OrderVerb } from './orders-api'
import { useOrderAct } from './use-order-act'

/** A button that acts at once: nothing is lost by it. */
export function PlainAct({
  order,
  verb,
  label,
  variant = 'filled',
}: {
  order: OrderView
  verb: OrderVerb
  label?: string
  variant?: 'filled' | 'light' | 'subtle'
}) {
  const t = useTranslations('orders.actions')
  const { run, isPending, code } = useOrderAct(order.id, verb)
  return (
    <>
      {code ? <ProblemNotice code={code} /> : null}
      <Button size="md" variant={variant} loading={isPending} onClick={() => run()}>
        {label ?? t(verb)}
      </Button>
    </>
  )
}
