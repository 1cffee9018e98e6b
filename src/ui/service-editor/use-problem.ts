'use client'
// Client: part of the editor's fields.

import { useFieldErrorText } from '../forms/use-error-text'
import { useEditor } from './editor-context'

/** The sentence of what is missing at a path of the draft, when it is to be shown. */
export function useProblem(): (path: string) => string | undefined {
  const { problems } = useEditor()
  const text = useFieldErrorText()
  return (path) => (problems[path] === undefined ? undefined : text(problems[path]))
}
