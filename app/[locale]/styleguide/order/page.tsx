import '@/src/ui/styles/workspace.css'
import { notFound } from 'next/navigation'
import { connection } from 'next/server'
import { env } from '@/src/env'
import { PaymentMethod } from '@/src/contracts/orders'
import { TextLink } from '@/src/ui/common/text-link'
import { OrderScreen } from '@/src/ui/orders/order-screen'
import { Workspace } from '@/src/ui/workspace/workspace'
import { orderSamples } from './order-samples'

type Props = { searchParams: Promise<{ state?: string }> }

/** Development only: the order page in moments that are long to bring about. */
const StyleguideOrder = async ({ searchParams }: Props) => {
  await connection()
  if (env().NODE_ENV === 'production') notFound()
  const { state = 'extension' } = await searchParams
  const order = orderSamples[state]
  return (
    <Workspace
      namespaces={['checkout', 'disputes', 'documents', 'messages', 'orderRequests', 'orders']}
    >
      <p>
        {Object.keys(orderSamples).map((name) => (
          <span key={name}>
            <TextLink href={`/styleguide/order?state=${name}`}>{name}</TextLink>{' '}
          </span>
        ))}
      </p>
      {order ? <OrderScreen key={state} initial={order} methods={PaymentMethod.options} /> : null}
    </Workspace>
  )
}

export default StyleguideOrder
