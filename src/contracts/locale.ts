import { z } from 'zod'
import { locales } from './locales'

export { defaultLocale, locales } from './locales'
export const Locale = z.enum(locales)
export type Locale = z.infer<typeof Locale>
