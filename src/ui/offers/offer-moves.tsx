'use client'
// Client: buttons with confirmations that call the API.

import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { DeclineOffer, offerLimits, type OfferView } from '../../contracts/offers'
import { formatMoney } from '../../i18n/format'
import { ApiError } from '../api-client'
import { ButtonLink } from '../common/button-link'
import { ConfirmDialog } from '../common/confirm-dialog'
import { paths } from '../common/paths'
import { Form } from '../forms/form'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import classes from './offers.module.css'
import { actOnOffer, declineOffer } from './offers-api'

type Move = 'agree' | 'withdraw'

/** What the viewer may do with an offer, as the server says. `page`: the offer's own page. */
export function OfferMoves({ offer, isPage = false }: { offer: OfferView; isPage?: boolean }) {
  const t = useTranslations('offers.actions')
  const may = (action: OfferView['actions'][number]) => offer.actions.includes(action)
  return (
    <>
      {may('accept') && !isPage ? (
        <ButtonLink href={paths.offer(offer.id)}>{t('accept')}</ButtonLink>
      ) : null}
      {may('pay') && offer.orderId ? (
        <ButtonLink href={paths.order(offer.orderId)}>{t('pay')}</ButtonLink>
      ) : null}
      {may('agree') ? <ConfirmedMove offer={offer} move="agree" /> : null}
      {may('counter') ? (
        <ButtonLink href={paths.counterOffer(offer.id)} variant="light">
          {t('counter')}
        </ButtonLink>
      ) : null}
      {may('decline') ? <DeclineMove offer={offer} /> : null}
      {may('withdraw') ? <ConfirmedMove offer={offer} move="withdraw" /> : null}
    </>
  )
}

function ConfirmedMove({ offer, move }: { offer: OfferView; move: Move }) {
  const t = useTranslations('offers')
  const locale = useLocale()
  const [isOpen, setIsOpen] = useState(false)
  const refresh = useRefresh()
  const act = useMutation({
    mutationFn: () => actOnOffer(offer.id, move),
    onSuccess: () => setIsOpen(false),
    onSettled: refresh,
  })
  const price = formatMoney({ amountMinor: offer.priceMinor, currency: offer.currency }, locale)
  return (
    <>
      <Button
        variant={move === 'agree' ? 'filled' : 'subtle'}
        color={move === 'agree' ? undefined : 'gray'}
        onClick={() => setIsOpen(true)}
      >
        {t(`actions.${move}`)}
      </Button>
      <ConfirmDialog
        isOpen={isOpen}
        title={t(`${move}.title`)}
        confirmLabel={t(`actions.${move}`)}
        isDestructive={move === 'withdraw'}
        isPending={act.isPending}
        code={act.error instanceof ApiError ? act.error.code : null}
        onConfirm={() => act.mutate()}
        onClose={() => setIsOpen(false)}
      >
        <p>{move === 'agree' ? t('agree.body', { price }) : t('withdraw.body')}</p>
      </ConfirmDialog>
    </>
  )
}

function DeclineMove({ offer }: { offer: OfferView }) {
  const t = useTranslations('offers')
  const close = useTranslations('common.form')('close')
  const [isOpen, setIsOpen] = useState(false)
  const refresh = useRefresh()
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setIsOpen(true)}>
        {t('actions.decline')}
      </Button>
      <Modal
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={<strong>{t('decline.title')}</strong>}
        closeButtonProps={{ 'aria-label': close, size: 44 }}
      >
        <Form
          schema={DeclineOffer}
          submit={async (input) => {
            await declineOffer(offer.id, input).finally(refresh)
            setIsOpen(false)
          }}
        >
          <p className={classes.dimmed}>{t('decline.intro')}</p>
          <TextAreaField
            name="word"
            label={t('decline.word')}
            placeholder={t('decline.wordPlaceholder')}
            maxLength={offerLimits.answerMax}
            minRows={2}
          />
          <div className={classes.buttons}>
            <SubmitButton color="red.8">{t('decline.submit')}</SubmitButton>
            <Button variant="subtle" color="gray" onClick={() => setIsOpen(false)}>
              {t('decline.cancel')}
            </Button>
          </div>
        </Form>
      </Modal>
    </>
  )
}

/** An offer shows in threads, on its page and beside others: all of them look again. */
function useRefresh(): () => void {
  const queryClient = useQueryClient()
  return () => void queryClient.invalidateQueries()
}
