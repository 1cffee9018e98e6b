'use client'
// Client: sends the service to staff once everything typed has been saved.

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { EditableService } from '../../contracts/services'
import { ApiError } from '../api-client'
import { moveService, ownServicesQueryKey } from '../seller/seller-api'

/** Sends the service for review; nothing is sent that the server has not saved. */
export function useSubmission({
  serviceId,
  flush,
  onDone,
}: {
  serviceId: string
  flush: () => Promise<boolean>
  onDone: (service: EditableService) => void
}) {
  const queryClient = useQueryClient()
  const [isSending, setIsSending] = useState(false)
  const [wasTried, setWasTried] = useState(false)
  const [code, setCode] = useState<string | null>(null)

  const send = async () => {
    setIsSending(true)
    setWasTried(true)
    setCode(null)
    try {
      if (!(await flush())) return
      onDone(await moveService(serviceId, 'submit', uuidv7()))
      await queryClient.invalidateQueries({ queryKey: ownServicesQueryKey })
    } catch (error) {
      setCode(error instanceof ApiError ? error.code : 'server/unexpected')
    } finally {
      setIsSending(false)
    }
  }
  return { submit: () => void send(), isSending, wasTried, code }
}
