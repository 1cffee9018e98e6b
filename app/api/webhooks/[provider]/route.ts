import { answerWebhook } from '@/src/api/webhooks'
import { systemContext } from '@/src/runtime'

type Props = { params: Promise<{ provider: string }> }

/** Until the API is loaded; from then on src/api/front/direct-answers.ts comes first. */
export const POST = async (request: Request, { params }: Props): Promise<Response> =>
  answerWebhook(systemContext, request, (await params).provider)

export const dynamic = 'force-dynamic'
