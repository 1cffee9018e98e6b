import { between, pick, randomFrom, type Random } from '../demo/art/random'
import {
  audiences,
  english,
  limits,
  manners,
  methods,
  openings,
  promises,
  trades,
  type Trade,
} from '../demo/content/generator-words'
import type { PackageContent, ServiceContent } from '../demo/content/types'
import { slugOf } from '../../src/domain/services/slug-of'

/** The n-th generated service: the same words for the same number, whoever asks. */
export const generatedService = (n: number): ServiceContent => {
  const random = randomFrom(`service ${n}`)
  const trade = pick(random, trades)
  const [audience, audienceEn] = pick(random, audiences)
  const act = Math.floor(random() * trade.acts.length)
  const title = `${trade.acts[act] ?? trade.acts[0]} pour ${audience}, ${pick(random, manners)}`
  const hasEnglish = random() < 0.33
  return {
    slug: `${slugOf(title).slice(0, 50)}-${n.toString(36)}`,
    seller: '',
    category: trade.category,
    title,
    description: describe(random, audience),
    ...(hasEnglish
      ? {
          en: {
            title: `${trade.actsEn[act] ?? trade.actsEn[0]} for ${audienceEn}`,
            description: `${pick(random, english)} ${pick(random, english)}`,
          },
        }
      : {}),
    packages: packagesOf(random, trade),
    extras: [
      { title: 'Livraison accélérée', price: round(trade.from * 0.3), days: -1 },
      { title: 'Retouche supplémentaire', price: round(trade.from * 0.15), days: 1 },
    ],
    faq: [
      {
        question: 'Que dois-je vous donner pour commencer ?',
        answer:
          'Ce que vous avez : un texte, des photos ou un message vocal. Je vous guide ensuite.',
      },
      { question: 'Et si je ne suis pas satisfait ?', answer: pick(random, promises) },
    ],
    requirements: [
      { question: 'Décrivez votre activité et ce que vous attendez', kind: 'text', required: true },
      { question: 'Documents ou photos utiles', kind: 'file', required: false },
    ],
    tags: [...trade.tags],
    scene: 'document',
    publishedDaysAgo: between(random, 1, 400),
    reviews: [],
  }
}

const describe = (random: Random, audience: string): string =>
  [
    `${pick(random, openings)} Je connais bien les besoins des ${audience}.`,
    `${pick(random, methods)} ${pick(random, promises)}`,
    `${pick(random, promises)} ${pick(random, limits)}`,
  ].join('\n\n')

const packagesOf = (random: Random, trade: Trade): PackageContent[] => {
  const base = round(trade.from * (0.8 + random() * 0.9))
  const offered = [
    { name: 'Essentiel', times: 1, days: 1, revisions: 1 },
    { name: 'Complet', times: 1.8, days: 1.6, revisions: 2 },
    { name: 'Sérénité', times: 3.2, days: 2.4, revisions: 4 },
  ].slice(0, between(random, 1, 3))
  return offered.map(({ name, times, days, revisions }) => ({
    name,
    summary: pick(random, methods),
    price: round(base * times),
    days: Math.min(90, Math.max(1, Math.round(trade.days * days))),
    revisions,
    includes: ['Échange de départ', 'Fichiers définitifs', `${revisions} retouche(s)`],
  }))
}

/** Prices as people say them: to the nearest 500. */
const round = (price: number): number => Math.max(500, Math.round(price / 500) * 500)
