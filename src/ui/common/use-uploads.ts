'use client'
// Client: follows files on their way to the server.

import { useCallback, useRef, useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { ApiError } from '../api-client'
import { uploadFile } from './upload-file'

export type UploadItem<Stored> = {
  key: string
  name: string
  sizeBytes: number
  /** 0 to 1. */
  progress: number
  status: 'uploading' | 'done' | 'failed'
  stored: Stored | null
  /** Why it failed: a code of src/contracts/errors.ts. */
  code: string | null
}

export type Uploads<Stored> = {
  items: UploadItem<Stored>[]
  /** What has arrived, in the order in which it was chosen. */
  stored: Stored[]
  isBusy: boolean
  add: (files: File[]) => void
  remove: (key: string) => void
  retry: (key: string) => void
  clear: () => void
}

/** Sends chosen files at once, one progress each; a failed one can be sent again or taken off. */
export function useUploads<Schema extends z.ZodType>(options: {
  path: string
  fields?: Record<string, string>
  schema: Schema
  maxFiles: number
  onStored?: (stored: z.output<Schema>) => void
}): Uploads<z.output<Schema>> {
  type Stored = z.output<Schema>
  const [items, setItems] = useState<UploadItem<Stored>[]>([])
  const running = useRef(new Map<string, { file: File; abort: AbortController }>())
  const latest = useRef(options)
  latest.current = options

  const change = useCallback((key: string, patch: Partial<UploadItem<Stored>>) => {
    setItems((all) => all.map((item) => (item.key === key ? { ...item, ...patch } : item)))
  }, [])

  const start = useCallback(
    async (key: string, file: File) => {
      const abort = new AbortController()
      running.current.set(key, { file, abort })
      const { path, fields, schema } = latest.current
      try {
        const stored = await uploadFile({
          path,
          fields,
          schema,
          file,
          signal: abort.signal,
          onProgress: (progress) => change(key, { progress }),
        })
        change(key, { status: 'done', progress: 1, stored })
        latest.current.onStored?.(stored)
      } catch (error) {
        if (abort.signal.aborted) return
        const code = error instanceof ApiError ? error.code : 'server/unexpected'
        change(key, { status: 'failed', code })
      }
    },
    [change],
  )

  const add = useCallback(
    (files: File[]) => {
      // Counted here: what was cleared a moment ago is still drawn.
      const room = Math.max(0, latest.current.maxFiles - running.current.size)
      const added = files.slice(0, room).map((file) => ({ key: uuidv7(), file }))
      setItems((all) => [...all, ...added.map(({ key, file }) => itemOf<Stored>(key, file))])
      for (const { key, file } of added) void start(key, file)
    },
    [start],
  )

  const remove = useCallback((key: string) => {
    running.current.get(key)?.abort.abort()
    running.current.delete(key)
    setItems((all) => all.filter((item) => item.key !== key))
  }, [])

  const retry = useCallback(
    (key: string) => {
      const file = running.current.get(key)?.file
      if (!file) return
      change(key, { status: 'uploading', progress: 0, code: null })
      void start(key, file)
    },
    [change, start],
  )

  const clear = useCallback(() => {
    running.current.clear()
    setItems([])
  }, [])

  return { ...summaryOf(items), add, remove, retry, clear }
}

const summaryOf = <Stored>(items: UploadItem<Stored>[]) => ({
  items,
  stored: items.flatMap((item) => (item.stored === null ? [] : [item.stored])),
  isBusy: items.some((item) => item.status === 'uploading'),
})

const itemOf = <Stored>(key: string, file: File): UploadItem<Stored> => ({
  key,
  name: file.name,
  sizeBytes: file.size,
  progress: 0,
  status: 'uploading',
  stored: null,
  code: null,
})
