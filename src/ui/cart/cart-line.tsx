'use client'
// Client: quantity and removal are sent at once.

import { Button, NativeSelect } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CartItem, CartLineView } from '../../contracts/cart'
import { Link } from '../../i18n/navigation'
import { ApiError } from '../api-client'
import { Cover } from '../common/cover'
import { Money } from '../common/money'
import { Notice } from '../common/notice'
import { paths } from '../common/paths'
import { ProblemNotice } from '../forms/problem-notice'
import { changeCartLine, removeCartLine } from './cart-api'
import classes from './cart.module.css'
import { changeGuestLine, removeGuestLine } from './guest-cart'

const mostUnits = 20

type Props = { line: CartLineView; isMember: boolean; onChange: () => Promise<unknown> }

/** One future order: what it is, how often, what it costs, and what stands against ordering it. */
export function CartLine({ line, isMember, onChange }: Props) {
  const t = useTranslations('cart.line')
  const change = useMutation({
    mutationFn: async (wish: Partial<CartItem> | 'remove') => {
      if (isMember) {
        await (wish === 'remove' ? removeCartLine(line.id) : changeCartLine(line.id, wish))
      } else if (wish === 'remove') removeGuestLine(Number(line.id))
      else changeGuestLine(Number(line.id), wish)
    },
    onSettled: onChange,
  })
  const extras = line.quote?.lines.filter(({ kind }) => kind === 'extra') ?? []
  return (
    <li className={classes.line} data-pending={change.isPending || undefined}>
      <div className={classes.cover}>
        <Cover picture={line.cover} sizes="6rem" />
      </div>
      <div className={classes.words}>
        <LineTitle line={line} />
        <p className={classes.dimmed}>
          {[line.packageName, ...extras.map(({ name }) => name)].filter(Boolean).join(' · ')}
        </p>
        {line.quote ? (
          <p className={classes.dimmed}>
            {t(line.quote.isExpress ? 'express' : 'delivery', { days: line.quote.deliveryDays })}
          </p>
        ) : null}
        <LineNotices line={line} onAgree={() => change.mutate({ quantity: line.quantity })} />
        {change.error ? <ProblemNotice code={codeOf(change.error)} /> : null}
        <div className={classes.tools}>
          {line.quote ? (
            <NativeSelect
              aria-label={t('quantity', { title: line.serviceTitle })}
              value={String(line.quantity)}
              onChange={(event) => change.mutate({ quantity: Number(event.currentTarget.value) })}
              data={Array.from({ length: mostUnits }, (_, index) => String(index + 1))}
            />
          ) : null}
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => change.mutate('remove')}
            aria-label={t('removeThis', { title: line.serviceTitle })}
          >
            {t('remove')}
          </Button>
        </div>
      </div>
      {line.quote ? (
        <p className={classes.price}>
          <Money amountMinor={line.quote.subtotalMinor} currency={line.quote.currency} />
        </p>
      ) : null}
    </li>
  )
}

function LineTitle({ line }: { line: CartLineView }) {
  const t = useTranslations('cart.line')
  if (line.serviceSlug === '') return <p className={classes.title}>{t('unknown')}</p>
  return (
    <Link href={paths.service(line.serviceSlug)} prefetch={false} className={classes.title}>
      <span dir="auto">{line.serviceTitle}</span>
    </Link>
  )
}

function LineNotices({ line, onAgree }: { line: CartLineView; onAgree: () => void }) {
  const t = useTranslations('cart')
  if (line.problem !== null) return <Notice tone="bad">{t(`problem.${line.problem}`)}</Notice>
  if (line.quote === null || line.previousSubtotalMinor === null) return null
  const { currency } = line.quote
  const before = line.previousSubtotalMinor
  return (
    <Notice>
      {t.rich('line.priceChanged', {
        before: () => <Money amountMinor={before} currency={currency} />,
      })}{' '}
      <button type="button" className={classes.agree} onClick={onAgree}>
        {t('line.agree')}
      </button>
    </Notice>
  )
}

const codeOf = (error: Error): string =>
  error instanceof ApiError ? error.code : 'server/unexpected'
