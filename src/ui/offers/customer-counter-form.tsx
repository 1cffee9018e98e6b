'use client'
// Client: keeps what is typed until it was sent.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { CounterTerms, type OfferView } from '../../contracts/offers'
import { useRouter } from '../../i18n/navigation'
import { paths } from '../common/paths'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import { offerValues } from './form-values'
import { counterOffer } from './offers-api'
import { TermFields } from './term-fields'

/** The price, delay and revisions a customer would say yes to. */
export function CustomerCounterForm({ offer }: { offer: OfferView }) {
  const t = useTranslations('offers.form')
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  return (
    <KeptForm
      keepAs={`offer:counter:${offer.id}`}
      schema={z.preprocess(
        offerValues(() => offer.currency),
        CounterTerms,
      )}
      submit={async (input) => {
        await counterOffer(offer.id, input, key)
        router.push(paths.conversation(offer.conversationId))
      }}
    >
      <TermFields currency={offer.currency} initial={offer} priceHint={t('counterPriceHint')} />
      <div>
        <SubmitButton>{t('submitCounter')}</SubmitButton>
      </div>
    </KeptForm>
  )
}
