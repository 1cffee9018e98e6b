'use client'
// Client: reads the package chosen in the form around it and keeps it.

import { useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState, type MouseEvent } from 'react'
import type { CartItem } from '../../contracts/cart'
import type { ServicePage } from '../../contracts/catalogue'
import { PlainButton } from '../common/plain-button'
import { paths } from '../common/paths'
import { TextLink } from '../common/text-link'
import { meQueryKey, useMe } from '../layout/use-me'
import classes from './add-to-cart.module.css'
import { addGuestLine } from './guest-cart'

type CartService = {
  id: string
  packages: readonly Pick<ServicePage['packages'][number], 'tier'>[]
}
type Outcome = 'idle' | 'busy' | 'added' | 'failed' | 'full'

/** Puts the chosen package aside, to be paid together with others. */
export function AddToCart({ service }: { service: CartService }) {
  const t = useTranslations('service.cart')
  const me = useMe()
  const queryClient = useQueryClient()
  const [outcome, setOutcome] = useState<Outcome>('idle')

  const add = async (event: MouseEvent<HTMLButtonElement>) => {
    const line = chosenLine(event.currentTarget.form, service)
    setOutcome('busy')
    if (!me) {
      setOutcome(addGuestLine(line) ? 'added' : 'full')
      return
    }
    // What members alone need is loaded when they need it.
    const { addCartLine } = await import('./cart-api')
    try {
      await addCartLine(line)
      setOutcome('added')
      await queryClient.invalidateQueries({ queryKey: meQueryKey })
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null
      setOutcome(code === 'cart/full' ? 'full' : 'failed')
    }
  }
  return (
    <div className={classes.root}>
      <PlainButton variant="light" isFullWidth onClick={(event) => void add(event)}>
        {t('add')}
      </PlainButton>
      <p role="status" className={classes.outcome}>
        {outcome === 'added' ? (
          <>
            {t('added')} <TextLink href={paths.cart}>{t('see')}</TextLink>
          </>
        ) : null}
        {outcome === 'failed' || outcome === 'full' ? t(outcome) : null}
      </p>
    </div>
  )
}

/** The first package counts until another one is chosen. */
function chosenLine(form: HTMLFormElement | null, service: CartService): CartItem {
  const tier = form === null ? null : new FormData(form).get('package')
  const chosen = service.packages.find((each) => each.tier === tier) ?? service.packages[0]
  return { serviceId: service.id, package: chosen?.tier ?? 'basic', extraIds: [], quantity: 1 }
}
