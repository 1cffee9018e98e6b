'use client'
// Client: sends the first message, then opens the thread.

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { StartConversation } from '../../contracts/conversations'
import { useRouter } from '../../i18n/navigation'
import { paths } from '../common/paths'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import { TextAreaField } from '../forms/text-area-field'
import { startConversation } from './conversations-api'

const FirstMessage = StartConversation.pick({ body: true })

/** The first message to a seller; sent twice it is stored once. */
export function NewConversationForm({
  sellerId,
  serviceId,
}: {
  sellerId: string
  serviceId?: string
}) {
  const t = useTranslations('messages')
  const router = useRouter()
  const [clientId] = useState(() => uuidv7())
  return (
    <KeptForm
      keepAs={`new-conversation:${sellerId}:${serviceId ?? ''}`}
      schema={FirstMessage}
      submit={async ({ body }) => {
        const { conversationId } = await startConversation({ sellerId, serviceId, body, clientId })
        router.push(paths.conversation(conversationId))
      }}
    >
      <TextAreaField
        name="body"
        label={t('newLabel')}
        placeholder={t('newPlaceholder')}
        minRows={6}
        maxLength={4000}
        required
      />
      <div>
        <SubmitButton>{t('newSubmit')}</SubmitButton>
      </div>
    </KeptForm>
  )
}
