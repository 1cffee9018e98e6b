'use client'
// Client: parts that are given what to call.

import { ProblemNotice } from '@/src/ui/forms/problem-notice'
import { UploadList } from '@/src/ui/common/upload-list'
import type { UploadItem } from '@/src/ui/common/use-uploads'

const nothing = () => undefined

const item: UploadItem<string> = {
  key: 'u1',
  name: 'devis.pdf',
  sizeBytes: 1_240_000,
  progress: 0.4,
  status: 'uploading',
  stored: null,
  code: null,
}

const items: UploadItem<string>[] = [
  { ...item, key: 'u0', name: 'à peine commencé.png', progress: 0, sizeBytes: 0 },
  item,
  { ...item, key: 'u2', name: 'arrivé 🎉.zip', progress: 1, status: 'done', stored: 'f1' },
  {
    ...item,
    key: 'u3',
    name: `${'capture-décran-de-la-conversation-'.repeat(6)}.png`,
    sizeBytes: 999_999_999_999,
    status: 'failed',
    code: 'file/too-large',
  },
  { ...item, key: 'u4', name: 'عقد العمل.pdf', status: 'failed', code: 'file/infected' },
]

/** Files on their way: begun, half there, arrived, refused. */
export function UploadSamples() {
  return (
    <UploadList
      uploads={{
        items,
        stored: [],
        isBusy: true,
        add: nothing,
        remove: nothing,
        retry: nothing,
        clear: nothing,
      }}
    />
  )
}

const codes = ['server/unavailable', 'file/scanner-unavailable', 'a-code/that-nobody-knows']

export function ProblemSamples() {
  return codes.map((code) => <ProblemNotice key={code} code={code} />)
}
