'use client'
// Client: files leave while the answers are being written.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import type { OrderView } from '../../contracts/orders'
import { FileAttachments } from '../common/file-attachments'
import { usePrivateUploads } from '../common/use-private-uploads'
import { KeptForm } from '../forms/kept-form'
import { SelectField } from '../forms/select-field'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { useField } from '../forms/use-field'
import classes from './order-screen.module.css'
import { useOrderAct } from './use-order-act'

type Requirement = OrderView['requirements'][number]
const maxFilesPerAnswer = 10

/** The seller's questions, answered by text, by choice or by files. */
export function RequirementsForm({ order }: { order: OrderView }) {
  const t = useTranslations('orders')
  const { act } = useOrderAct(order.id, 'submit_requirements')
  const [schema] = useState(() => answersSchema(order.requirements))
  return (
    <section className={classes.section} aria-labelledby="requirements-title">
      <h2 id="requirements-title">
        {t('requirements.formTitle', { seller: order.seller.displayName })}
      </h2>
      <KeptForm
        keepAs={`order:${order.id}:submit_requirements`}
        schema={schema}
        label={t('requirements.title')}
        submit={async (input) => {
          await act({ answers: answersOf(order.requirements, input) })
        }}
      >
        {order.requirements.map((requirement) => (
          <RequirementField key={requirement.id} orderId={order.id} requirement={requirement} />
        ))}
        <div>
          <SubmitButton>{t('actions.submit_requirements')}</SubmitButton>
        </div>
      </KeptForm>
    </section>
  )
}

function RequirementField({ orderId, requirement }: { orderId: string; requirement: Requirement }) {
  const t = useTranslations('orders.requirements')
  const field = {
    name: requirement.id,
    label: requirement.question,
    required: requirement.isRequired,
  }
  switch (requirement.kind) {
    case 'text':
      return <TextAreaField {...field} maxLength={4000} />
    case 'choice':
      return (
        <SelectField
          {...field}
          data={[{ value: '', label: t('chooseOne') }, ...requirement.choices]}
        />
      )
    case 'file':
      return <FileAnswer orderId={orderId} requirement={requirement} />
  }
}

/** The ids of what has arrived travel in a hidden input, like any other answer. */
function FileAnswer({ orderId, requirement }: { orderId: string; requirement: Requirement }) {
  const uploads = usePrivateUploads({ purpose: 'requirement', orderId }, maxFilesPerAnswer)
  const { error } = useField(requirement.id)
  const ids = uploads.stored.map((file) => file.id).join(',')
  return (
    <div className={classes.fileAnswer}>
      <input
        type="hidden"
        name={requirement.id}
        value={uploads.isBusy ? 'pending' : ids}
        readOnly
      />
      <p className={classes.question} dir="auto">
        {requirement.question}
        {requirement.isRequired ? <span aria-hidden> *</span> : null}
      </p>
      <FileAttachments uploads={uploads} purpose={requirement.question} />
      {error ? (
        <p role="alert" className={classes.fieldError}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

type Answers = Record<string, string>

function answersSchema(requirements: Requirement[]) {
  return z.object(
    Object.fromEntries(requirements.map((one) => [one.id, answerSchema(one)])),
  ) as unknown as z.ZodType<Answers>
}

function answerSchema({ kind, isRequired }: Requirement) {
  const answer = z.string().trim().max(4000)
  const asked = isRequired ? answer.min(1) : answer
  return kind === 'file'
    ? asked.refine((value) => value !== 'pending', 'validation.uploading')
    : asked
}

const answersOf = (requirements: Requirement[], input: Answers) =>
  requirements.map(({ id, kind }) => {
    const value = input[id] ?? ''
    return kind === 'file'
      ? { requirementId: id, text: '', fileIds: value.split(',').filter(Boolean) }
      : { requirementId: id, text: value, fileIds: [] }
  })
