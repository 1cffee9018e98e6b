'use client'
// Client: asks before what cannot be taken back.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState, type ReactNode } from 'react'
import type { OrderView } from '../../contracts/orders'
import { ConfirmDialog } from '../common/confirm-dialog'
import type { OrderVerb } from './orders-api'
import { useOrderAct } from './use-order-act'

/** A button whose act is asked about first; `children` says what it means and what is lost. */
export function ConfirmedAct({
  order,
  verb,
  label,
  title,
  children,
  variant = 'filled',
  isDestructive = false,
}: {
  order: OrderView
  verb: OrderVerb
  label?: string
  title: string
  children: ReactNode
  variant?: 'filled' | 'light' | 'subtle'
  isDestructive?: boolean
}) {
  const t = useTranslations('orders.actions')
  const [isOpen, setIsOpen] = useState(false)
  const { run, isPending, code, reset } = useOrderAct(order.id, verb)
  const text = label ?? t(verb)
  const open = () => {
    reset()
    setIsOpen(true)
  }
  return (
    <>
      <Button
        size="md"
        variant={variant}
        color={isDestructive && variant !== 'filled' ? 'gray' : undefined}
        onClick={open}
      >
        {text}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={title}
        confirmLabel={text}
        isDestructive={isDestructive}
        isPending={isPending}
        code={code}
        onConfirm={() => run({}, () => setIsOpen(false))}
        onClose={() => setIsOpen(false)}
      >
        {children}
      </ConfirmDialog>
    </>
  )
}
