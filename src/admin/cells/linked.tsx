import type { ReactNode } from 'react'

export type CellLink = {
  link?: boolean
  linkURL?: string
  collectionSlug?: string
  rowData?: { id?: string | number }
}

/** The first column of a list opens the document; a custom cell has to say so itself. */
export const Linked = ({ cell, children }: { cell: CellLink; children: ReactNode }) => {
  if (!cell.link) return children
  const id = encodeURIComponent(cell.rowData?.id ?? '')
  const href = cell.linkURL ?? `/admin/collections/${cell.collectionSlug ?? ''}/${id}`
  return (
    <a href={href} className="krika-cell-link">
      {children}
    </a>
  )
}
