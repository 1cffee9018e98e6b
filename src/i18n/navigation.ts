import { createNavigation } from 'next-intl/navigation'
import { routing } from './routing'

/** Next's navigation, with the language of the current page in every address. */
export const { Link, redirect, usePathname, useRouter, getPathname } = createNavigation(routing)
