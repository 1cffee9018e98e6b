import { connection } from 'next/server'
import { notFound } from 'next/navigation'
import { pageLocale, type PageParams } from '@/app/[locale]/page-locale'

/** Any other address below a language. Rendered per request: wrong addresses fill no cache. */
const Elsewhere = async ({ params }: PageParams) => {
  await connection()
  await pageLocale(params)
  notFound()
}

export default Elsewhere
