'use client'
// Client: keeps what is typed, and follows the chosen service's currency.

import { NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import {
  CounterOffer,
  offerLimits,
  SendOffer,
  type OfferableService,
  type OfferView,
} from '../../contracts/offers'
import { minorPerMajor } from '../../domain/money/currency-exponents'
import { useRouter } from '../../i18n/navigation'
import { paths } from '../common/paths'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { TextField } from '../forms/text-field'
import { useField } from '../forms/use-field'
import { offerValues } from './form-values'
import { dropKeptMilestones, MilestoneFields } from './milestone-fields'
import { answerBrief, counterOffer, sendOffer } from './offers-api'
import { TermFields } from './term-fields'

export type OfferTarget =
  { kind: 'conversation'; conversationId: string } | { kind: 'brief'; briefId: string }

/** A seller's new offer, in a conversation or on a brief. */
export function OfferForm({
  target,
  services,
}: {
  target: OfferTarget
  services: OfferableService[]
}) {
  const t = useTranslations('offers.form')
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [serviceId, setServiceId] = useState(services[0]?.id ?? '')
  const currencyOf = (id: unknown) =>
    services.find((service) => service.id === id)?.currency ?? 'XOF'
  const keepAs =
    target.kind === 'brief' ? `offer:brief:${target.briefId}` : `offer:${target.conversationId}`
  const send = async (input: z.output<typeof SendOffer>) => {
    const { conversationId } =
      target.kind === 'brief'
        ? await answerBrief(target.briefId, input, key)
        : await sendOffer(target.conversationId, input, key)
    dropKeptMilestones(keepAs)
    router.push(paths.conversation(conversationId))
  }
  return (
    <KeptForm
      keepAs={keepAs}
      schema={z.preprocess(offerValues(currencyOf), SendOffer)}
      submit={send}
    >
      <ServiceSelect services={services} value={serviceId} onChange={setServiceId} />
      <ScopeFields />
      <TermFields currency={currencyOf(serviceId)} priceHint={t('priceHint')} />
      <MilestoneFields keepAs={keepAs} currency={currencyOf(serviceId)} />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </KeptForm>
  )
}

/** What a seller answers a counter-offer with: everything may change but the service. */
export function SellerCounterForm({ offer }: { offer: OfferView }) {
  const t = useTranslations('offers.form')
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const keepAs = `offer:counter:${offer.id}`
  const major = minorPerMajor(offer.currency)
  return (
    <KeptForm
      keepAs={keepAs}
      schema={z.preprocess(
        offerValues(() => offer.currency),
        CounterOffer,
      )}
      submit={async (input) => {
        await counterOffer(offer.id, input, key)
        dropKeptMilestones(keepAs)
        router.push(paths.conversation(offer.conversationId))
      }}
    >
      <ScopeFields title={offer.title} description={offer.description} />
      <TermFields currency={offer.currency} initial={offer} priceHint={t('priceHint')} />
      <MilestoneFields
        keepAs={keepAs}
        currency={offer.currency}
        initial={offer.milestones.map(({ title, amountMinor, days }) => ({
          title,
          amount: String(amountMinor / major),
          days: String(days),
        }))}
      />
      <div>
        <SubmitButton>{t('submit')}</SubmitButton>
      </div>
    </KeptForm>
  )
}

function ScopeFields({ title, description }: { title?: string; description?: string }) {
  const t = useTranslations('offers.form')
  return (
    <>
      <TextField
        name="title"
        label={t('title')}
        placeholder={t('titlePlaceholder')}
        maxLength={offerLimits.titleMax}
        initial={title}
        required
      />
      <TextAreaField
        name="description"
        label={t('description')}
        placeholder={t('descriptionPlaceholder')}
        maxLength={offerLimits.descriptionMax}
        minRows={5}
        initial={description}
        required
      />
    </>
  )
}

function ServiceSelect({
  services,
  value,
  onChange,
}: {
  services: OfferableService[]
  value: string
  onChange: (id: string) => void
}) {
  const t = useTranslations('offers.form')
  const { error, onChange: clear } = useField('serviceId')
  return (
    <NativeSelect
      name="serviceId"
      label={t('service')}
      description={t('serviceHint')}
      error={error}
      value={value}
      onChange={(event) => {
        clear()
        onChange(event.currentTarget.value)
      }}
      data={services.map(({ id, title }) => ({ value: id, label: title }))}
    />
  )
}
