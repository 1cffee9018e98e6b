'use client'
// Client: the steps of the editor read and change one draft.

import { createContext, useContext } from 'react'
import type { CategoryNode, Picture } from '../../contracts/catalogue'
import type { ServiceDraft } from '../../contracts/services'
import type { FieldErrors } from '../../domain/errors'

export type EditorView = {
  draft: ServiceDraft
  edit: (patch: Partial<ServiceDraft>) => void
  categories: CategoryNode[]
  /** Every picture known so far, by id. */
  pictures: Map<string, Picture>
  addPicture: (picture: Picture) => void
  /** What is missing, shown once sending was tried. */
  problems: FieldErrors
  hasSecond: boolean
}

export const EditorContext = createContext<EditorView | null>(null)

/** The draft being edited. Throws outside of the editor. */
export const useEditor = (): EditorView => {
  const view = useContext(EditorContext)
  if (view === null) throw new Error('useEditor outside of the service editor')
  return view
}
