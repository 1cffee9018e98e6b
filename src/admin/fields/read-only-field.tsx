import type { ReactNode } from 'react'

/** A label and a value that nobody types: no input that looks as if it could be changed. */
export const ReadOnlyField = ({ label, children }: { label: string; children: ReactNode }) => (
  <div className="field-type krika-read-only">
    <span className="field-label">{label}</span>
    <div className="krika-read-only__value">{children}</div>
  </div>
)

/** A field's label in the reader's language, from what its configuration says. */
export const labelOf = (field: { label?: unknown; name: string }, locale: 'fr' | 'en'): string => {
  const { label, name } = field
  if (typeof label === 'string') return label
  if (typeof label === 'object' && label !== null && locale in label) {
    return String((label as Record<string, unknown>)[locale])
  }
  return name
}
