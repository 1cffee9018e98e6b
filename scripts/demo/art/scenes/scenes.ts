import type { SceneName } from '../../content/types'
import { headphones, keys, microphone, speaker } from './audio'
import { ledger, rocket, scale } from './business'
import { board, book, fabric, house, logo, needle, packaging, poster } from './design'
import { calendar, chart, letter, magnifier, megaphone, social, target } from './marketing'
import type { Scene } from './scene'
import { camera, clapper, drone, timeline } from './video'
import { chat, gears, phone, server, shop, window } from './web'
import { cap, document, pen, speech } from './writing'

export const scenes: Record<SceneName, Scene> = {
  logo,
  poster,
  social,
  packaging,
  book,
  house,
  fabric,
  window,
  shop,
  phone,
  chat,
  gears,
  server,
  megaphone,
  target,
  chart,
  magnifier,
  letter,
  pen,
  speech,
  document,
  clapper,
  camera,
  drone,
  timeline,
  microphone,
  speaker,
  keys,
  headphones,
  ledger,
  scale,
  calendar,
  rocket,
  board,
  cap,
  needle,
}
