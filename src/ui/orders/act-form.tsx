'use client'
// Client: sends one act on the order and shows what the API answered.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useId, type ReactNode } from 'react'
import type { z } from 'zod'
import type { OrderView } from '../../contracts/orders'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import classes from './order-screen.module.css'
import type { OrderVerb } from './orders-api'
import { useOrderAct } from './use-order-act'

/**
 * One act that needs words: its heading, what it leads to, its fields and its button. What is typed
 * survives a reload.
 */
export function ActForm<Schema extends z.ZodType>({
  order,
  verb,
  schema,
  bodyOf = (input) => input,
  title,
  intro,
  submitLabel,
  isDestructive = false,
  children,
  onDone,
  onCancel,
}: {
  order: OrderView
  verb: OrderVerb
  schema: Schema
  /** What the API gets of what the form holds. */
  bodyOf?: (input: z.output<Schema>) => unknown
  title: string
  intro?: ReactNode
  submitLabel: string
  isDestructive?: boolean
  children: ReactNode
  /** With what the API answered. */
  onDone?: (answer: unknown) => void
  onCancel?: () => void
}) {
  const t = useTranslations('common.form')
  const headingId = useId()
  const { act } = useOrderAct(order.id, verb)
  const submit = async (input: z.output<Schema>) => {
    const answer = await act(bodyOf(input))
    onDone?.(answer)
  }
  return (
    <section className={classes.section} aria-labelledby={headingId}>
      <div>
        <h2 id={headingId}>{title}</h2>
        {intro ? <p className={classes.dimmed}>{intro}</p> : null}
      </div>
      <KeptForm keepAs={`order:${order.id}:${verb}`} schema={schema} submit={submit} label={title}>
        {children}
        <div className={classes.buttons}>
          <SubmitButton color={isDestructive ? 'red.8' : undefined}>{submitLabel}</SubmitButton>
          {onCancel ? (
            <Button size="md" variant="subtle" color="gray" onClick={onCancel}>
              {t('cancel')}
            </Button>
          ) : null}
        </div>
      </KeptForm>
    </section>
  )
}
