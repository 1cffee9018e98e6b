'use client'
// Client: part of the editor.

import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './editor.module.css'

/** A list that grows and shrinks: each part in its own frame, with a way to take it off. */
export function ListEditor<Item>({
  title,
  intro,
  items,
  most,
  empty,
  labels,
  render,
  onChange,
}: {
  title: string
  intro: string
  items: Item[]
  most: number
  /** What a new part starts from. */
  empty: Item
  labels: { add: string; item: (number: number) => string; remove: (number: number) => string }
  render: (item: Item, set: (patch: Partial<Item>) => void, index: number) => ReactNode
  onChange: (items: Item[]) => void
}) {
  const setAt = (index: number) => (patch: Partial<Item>) =>
    onChange(items.map((item, at) => (at === index ? { ...item, ...patch } : item)))
  return (
    <section className={classes.fields} aria-label={title}>
      <div>
        <h2>{title}</h2>
        <p className={classes.intro}>{intro}</p>
      </div>
      {items.length > 0 ? (
        <div className={classes.list}>
          {items.map((item, index) => (
            // The position is the identity: parts have no id before they are saved.
            <div
              key={index}
              role="group"
              aria-label={labels.item(index + 1)}
              className={classes.item}
            >
              <div className={classes.itemHead}>
                <strong aria-hidden>{labels.item(index + 1)}</strong>
                <ActionIcon
                  aria-label={labels.remove(index + 1)}
                  onClick={() => onChange(items.filter((_, at) => at !== index))}
                >
                  <IconX size={20} aria-hidden />
                </ActionIcon>
              </div>
              {render(item, setAt(index), index)}
            </div>
          ))}
        </div>
      ) : null}
      <div>
        <Button
          variant="light"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={items.length >= most}
          onClick={() => onChange([...items, empty])}
        >
          {labels.add}
        </Button>
      </div>
    </section>
  )
}
