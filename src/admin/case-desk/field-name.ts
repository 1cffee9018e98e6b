import type { AdminText } from '../admin-text'

/** `packages.basic.description` → `Formules · Essentielle · description`, in the reader's words. */
export const fieldName = (path: string, t: AdminText): string =>
  path
    .split('.')
    .map((part, index) => {
      if (/^\d+$/u.test(part)) return String(Number(part) + 1)
      if (index === 1 && path.startsWith('packages.')) return t(`moderation.tier.${part}`)
      const name = t(`moderation.field.${part}`)
      return index === 0 ? name : name.toLowerCase()
    })
    .join(' · ')
