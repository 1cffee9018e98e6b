import { answerSocialImage } from '@/src/api/social-images/answer-social-image'
import { publicContext } from '@/src/runtime'

type Place = { params: Promise<{ kind: string; file: string }> }

/** The picture that chats and networks show for a link: `/og/service/<slug>.png?lang=fr&v=…`. */
export const GET = async (request: Request, { params }: Place): Promise<Response> =>
  answerSocialImage(await publicContext(), request, await params)
