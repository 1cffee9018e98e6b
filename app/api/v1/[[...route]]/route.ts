import { createApi } from '@/src/api/app'
import { directAnswers } from '@/src/api/front/direct-answers'
import { setDirectAnswer } from '@/src/api/front/direct-door'
import { answerWebhook, webhooksBelow } from '@/src/api/webhooks'
import { runtime, systemContext } from '@/src/runtime'

const api = createApi(runtime)
const answer = (request: Request) => api.fetch(request)

setDirectAnswer(
  'api',
  directAnswers([
    { below: '/api/v1/', answer },
    { below: webhooksBelow, answer: (request) => answerWebhook(systemContext, request) },
  ]),
)

export const dynamic = 'force-dynamic'
export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
