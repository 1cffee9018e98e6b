'use client'
// Client: what is typed is kept in this browser until it has arrived.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { z } from 'zod'
import { OwnVacation, type VacationInput } from '../../contracts/vacations'
import { useRouter } from '../../i18n/navigation'
import { callApi } from '../api-client'
import { ChoiceField } from '../forms/choice-field'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { TextField } from '../forms/text-field'
import classes from './vacation-panel.module.css'

const Day = z.union([z.iso.date(), z.literal('')])

const Typed = z
  .object({
    kind: z.enum(['dates', 'open']),
    firstDay: Day,
    lastDay: Day,
    message: z.string().trim().max(300),
  })
  .superRefine(({ kind, firstDay, lastDay }, context) => {
    if (kind === 'open') return
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (firstDay === '') wrong('firstDay', 'validation.required')
    if (lastDay === '') wrong('lastDay', 'validation.required')
    else if (lastDay < firstDay) wrong('lastDay', 'validation.dayOrder')
  })

/** Two days or none, and a word to customers. */
export function VacationForm({
  vacation,
  today,
  onClose,
}: {
  vacation: OwnVacation | null
  today: string
  onClose: () => void
}) {
  const t = useTranslations('seller.vacation')
  const router = useRouter()
  const initialKind = vacation !== null && vacation.lastDay === null ? 'open' : 'dates'
  const [kind, setKind] = useState<string>(initialKind)
  const save = async (typed: z.output<typeof Typed>) => {
    const isOpen = typed.kind === 'open'
    const body: VacationInput = {
      firstDay: isOpen ? null : typed.firstDay,
      lastDay: isOpen ? null : typed.lastDay,
      message: typed.message,
    }
    await callApi({
      method: 'PUT',
      path: '/seller/vacation',
      body,
      schema: OwnVacation.nullable(),
    })
    onClose()
    router.refresh()
  }
  return (
    <KeptForm keepAs="vacation" schema={Typed} submit={save} label={t('formTitle')}>
      <ChoiceField
        name="kind"
        label={t('kind')}
        initial={initialKind}
        onChoose={setKind}
        choices={[
          { value: 'dates', title: t('dates'), body: t('datesHelp') },
          { value: 'open', title: t('open'), body: t('openHelp') },
        ]}
      />
      <div className={classes.pair} hidden={kind !== 'dates'}>
        <TextField
          name="firstDay"
          type="date"
          label={t('firstDay')}
          initial={vacation?.firstDay ?? today}
        />
        <TextField
          name="lastDay"
          type="date"
          label={t('lastDay')}
          initial={vacation?.lastDay ?? ''}
        />
      </div>
      <TextAreaField
        name="message"
        label={t('messageLabel')}
        description={t('messageHelp')}
        placeholder={t('messagePlaceholder')}
        initial={vacation?.message}
        maxLength={300}
        minRows={2}
      />
      <div className={classes.buttons}>
        <SubmitButton>{t('submit')}</SubmitButton>
        <Button size="md" variant="subtle" color="gray" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </KeptForm>
  )
}
