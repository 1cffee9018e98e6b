import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/src/env'
import { ClientMessages } from '@/src/ui/common/client-messages'
import { ServiceContent } from '@/src/ui/services/service-content'
import { sampleService } from '../samples'

/** Development only: a service with content that is hard on the layout. */
const StyleguideService = async () => {
  await connection()
  if (env().NODE_ENV === 'production') notFound()
  return (
    <ClientMessages namespaces={['service']}>
      <ServiceContent service={sampleService} />
    </ClientMessages>
  )
}

export default StyleguideService
