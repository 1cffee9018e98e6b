import { createApi } from '@/src/api/app'
import { setDirectReader } from '@/src/api/direct-door'
import { directReader } from '@/src/api/direct-reads'
import { runtime } from '@/src/runtime'

const api = createApi(runtime)
setDirectReader((pass) => directReader(runtime, pass))
const answer = (request: Request) => api.fetch(request)

export const dynamic = 'force-dynamic'
export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT }
