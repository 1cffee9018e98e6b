import '@/src/ui/styles/workspace.css'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/src/env'
import { ClientMessages } from '@/src/ui/common/client-messages'
import { HomeContent } from '@/src/ui/home/home-content'
import { sampleHome } from './samples'
import { StyleguideParts } from './styleguide-parts'

/** Development only: every part of the design with content that is hard on it. */
const Styleguide = async () => {
  await connection()
  if (env().NODE_ENV === 'production') notFound()
  return (
    <ClientMessages namespaces={['errors', 'validation']}>
      <HomeContent home={sampleHome} promoted={sampleHome.featured.slice(0, 1)} />
      <StyleguideParts />
    </ClientMessages>
  )
}

export default Styleguide
