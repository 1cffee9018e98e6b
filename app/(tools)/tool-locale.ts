import { cookies } from 'next/headers'
import { defaultLocale, Locale } from '@/src/contracts/locale'

/** The language that the visitor chose in the storefront; these addresses carry none. */
export const toolLocale = async (): Promise<Locale> => {
  const chosen = (await cookies()).get('NEXT_LOCALE')?.value
  return Locale.catch(defaultLocale).parse(chosen)
}
