'use client'
// Client: hands over what is chosen or dropped.

import { IconUpload } from '@tabler/icons-react'
import { useId, useState, type ChangeEvent, type DragEvent } from 'react'
import { VisuallyHidden } from './visually-hidden'
import classes from './file-picker.module.css'

/** Choose files, or drop them here. The browser's own file field, so every keyboard can reach it. */
export function FilePicker({
  label,
  purpose,
  hint,
  accept,
  isMultiple = false,
  isDisabled = false,
  isCompact = false,
  onFiles,
}: {
  label: string
  /** Said to screen readers after the label. */
  purpose?: string
  hint?: string
  /** The `accept` attribute. */
  accept?: string
  isMultiple?: boolean
  isDisabled?: boolean
  isCompact?: boolean
  onFiles: (files: File[]) => void
}) {
  const [isOver, setIsOver] = useState(false)
  const id = useId()
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles(Array.from(event.currentTarget.files ?? []))
    // The same file can be chosen again after it was taken off.
    event.currentTarget.value = ''
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    const files = Array.from(event.dataTransfer.files)
    if (!isDisabled && files.length > 0) onFiles(isMultiple ? files : files.slice(0, 1))
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping is an extra; the input does the same
    <label
      className={classes.root}
      data-over={isOver || undefined}
      data-disabled={isDisabled || undefined}
      data-compact={isCompact || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        className={classes.input}
        accept={accept}
        multiple={isMultiple}
        disabled={isDisabled}
        onChange={choose}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
      />
      <IconUpload size={isCompact ? 18 : 24} className={classes.icon} aria-hidden />
      <span id={`${id}-label`} className={classes.label}>
        {label}
        {purpose ? <VisuallyHidden> : {purpose}</VisuallyHidden> : null}
      </span>
      {hint ? (
        <span id={`${id}-hint`} className={classes.hint}>
          {hint}
        </span>
      ) : null}
    </label>
  )
}
