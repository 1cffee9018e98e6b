import type { Locale } from '../contracts/locale'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
const step = 1024

/** A size as people of this language write it: `850 ko`, `2.4 MB`. */
export function formatFileSize(bytes: number, locale: Locale): string {
  const power = Math.min(
    units.length - 1,
    bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(step)),
  )
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[power],
    unitDisplay: 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / step ** power)
}
