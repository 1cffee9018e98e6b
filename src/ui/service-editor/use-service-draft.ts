'use client'
// Client: saves while the seller types, and keeps what could not be saved yet.

import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { ServiceDraft, type EditableService } from '../../contracts/services'
import { ApiError } from '../api-client'
import { dropStored, readStored, writeStored } from '../common/browser-storage'
import { saveService } from '../seller/seller-api'

export type SaveState = 'saved' | 'pending' | 'saving' | 'offline' | 'signedOut' | 'refused'

const Kept = z.object({ draft: ServiceDraft })
const keyOf = (serviceId: string) => `service-draft:${serviceId}`

const typingPauseMs = 800
const retryMs = 6_000

/**
 * The draft on the page. Every change is kept in this browser at once and saved on the server after
 * a pause; a reload, a lost network or an ended session takes nothing away.
 */
export function useServiceDraft(
  service: EditableService,
  onSaved: (saved: EditableService) => void,
) {
  const [draft, setDraft] = useState(service.draft)
  const [state, setState] = useState<SaveState>('saved')
  const [code, setCode] = useState<string | null>(null)
  const current = useRef(service.draft)
  const saved = useRef(service.draft)
  const running = useRef<Promise<boolean> | null>(null)
  const report = useRef(onSaved)
  report.current = onSaved
  const { id } = service

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const sent = current.current
    setState('saving')
    try {
      report.current(await saveService(id, sent))
      saved.current = sent
      if (current.current !== sent) return true
      dropStored(keyOf(id))
      setState('saved')
      setCode(null)
      return true
    } catch (error) {
      setState(stateAfter(error))
      setCode(error instanceof ApiError ? error.code : 'server/unexpected')
      return false
    }
  }, [id])

  /** Saves until nothing newer is left; resolves to whether the server has everything. */
  const flush = useCallback(async (): Promise<boolean> => {
    if (running.current) return running.current
    const work = async () => {
      while (current.current !== saved.current) {
        if (!(await saveOnce())) return false
      }
      return true
    }
    running.current = work().finally(() => {
      running.current = null
    })
    return running.current
  }, [saveOnce])

  const edit = useCallback(
    (patch: Partial<ServiceDraft>) => {
      const next = { ...current.current, ...patch }
      current.current = next
      writeStored(keyOf(id), { draft: next })
      setDraft(next)
      setState('pending')
    },
    [id],
  )

  useEffect(() => {
    const kept = readStored(keyOf(id), Kept)
    if (kept && JSON.stringify(kept.draft) !== JSON.stringify(saved.current)) edit(kept.draft)
  }, [id, edit])

  useEffect(() => {
    if (state !== 'pending') return
    const timer = setTimeout(() => void flush(), typingPauseMs)
    return () => clearTimeout(timer)
  }, [draft, state, flush])
  useRetry(state, flush)

  return { draft, edit, state, code, flush }
}

/** Saves again when the network is back, or when the reader returns from signing in elsewhere. */
function useRetry(state: SaveState, flush: () => Promise<boolean>) {
  useEffect(() => {
    if (state !== 'offline' && state !== 'signedOut') return
    const retry = () => void flush()
    window.addEventListener('online', retry)
    window.addEventListener('focus', retry)
    const timer = state === 'offline' ? setInterval(retry, retryMs) : undefined
    return () => {
      window.removeEventListener('online', retry)
      window.removeEventListener('focus', retry)
      clearInterval(timer)
    }
  }, [state, flush])
}

function stateAfter(error: unknown): SaveState {
  if (!(error instanceof ApiError)) return 'refused'
  if (error.status === 401) return 'signedOut'
  return error.status === 0 || error.status >= 500 || error.status === 429 ? 'offline' : 'refused'
}
