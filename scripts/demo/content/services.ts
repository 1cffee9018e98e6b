import { affaires } from './services-affaires'
import { audio } from './services-audio'
import { formation } from './services-formation'
import { graphisme } from './services-graphisme'
import { marketing } from './services-marketing'
import { queue } from './services-queue'
import { redaction } from './services-redaction'
import { video } from './services-video'
import { web } from './services-web'

/** Every service of the demo market: sixty on the market, then those awaiting moderation. */
export const services = [
  ...graphisme,
  ...web,
  ...marketing,
  ...redaction,
  ...video,
  ...audio,
  ...affaires,
  ...formation,
  ...queue,
]
