import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { gatedRest } from '@/src/api/rest-gate'
import { runtime } from '@/src/runtime'

// Payload's REST interface, for the admin and public pictures alone (src/access/generic-rest.ts).
export const GET = gatedRest(runtime, REST_GET(config))
export const POST = gatedRest(runtime, REST_POST(config))
export const DELETE = gatedRest(runtime, REST_DELETE(config))
export const PATCH = gatedRest(runtime, REST_PATCH(config))
export const PUT = gatedRest(runtime, REST_PUT(config))
