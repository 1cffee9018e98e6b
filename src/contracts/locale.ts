import { z } from 'zod'

/** Languages of the interface, editorial content and mails. French is the default. */
export const locales = ['fr', 'en'] as const
export const defaultLocale = 'fr'
export const Locale = z.enum(locales)
export type Locale = z.infer<typeof Locale>
