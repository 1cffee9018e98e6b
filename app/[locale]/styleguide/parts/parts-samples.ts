import type { Picture, PortfolioWork, ServicePage } from '@/src/contracts/catalogue'
import type { AttachedFile } from '@/src/contracts/conversations'
import type { EarningsSummary } from '@/src/contracts/payouts'
import type { Away } from '@/src/contracts/vacations'
import type { Bar } from '@/src/ui/charts/bar-chart'
import { arabicName, longWord } from '../hard-words'
import { sampleService } from '../samples'

export const names = [
  'Aminata Ndiaye',
  'Ẹniọlá Ŋgũgĩ',
  arabicName,
  '👩🏿‍🎨 Awa',
  'Li',
  longWord,
  'ኣብርሃም ገብረ',
  '',
]

const barsOf = (values: readonly number[]): Bar[] =>
  values.map((value, index) => ({
    key: String(index),
    label: String(index + 1),
    name: `Semaine ${index + 1}`,
    value,
    text: `${value.toLocaleString('fr-FR')} F CFA`,
  }))

export const barCharts: Readonly<Record<string, Bar[]>> = {
  usual: barsOf([12_000, 45_000, 0, 8_500, 99_000, 31_000, 27_500]),
  'all zero': barsOf([0, 0, 0, 0, 0, 0, 0]),
  'no bar at all': [],
  'one bar': barsOf([25_000]),
  'below zero': barsOf([30_000, -12_000, 18_000, -60_000]),
  'very large amounts': barsOf([999_999_999_999, 1, 500_000_000_000, 999_999_999_998]),
  'thirty bars': barsOf(Array.from({ length: 30 }, (_, day) => (day * 7_919) % 41_000)),
}

const picture: Picture = {
  id: 'm1',
  alt: 'Un carré aux couleurs du marché',
  width: 512,
  height: 512,
  url: '/icon-512.png',
  cardUrl: '/icon-512.png',
  smallUrl: null,
  thumbnailUrl: '/icon-192.png',
  color: '#c4572f',
}
export const samplePicture = picture
/** Its address leads nowhere: the colour stays. */
export const lostPicture: Picture = {
  ...picture,
  id: 'm2',
  alt: 'Une image qui n’arrive pas',
  url: '/nowhere.png',
  cardUrl: '/nowhere.png',
  thumbnailUrl: '/nowhere.png',
}

export const works: PortfolioWork[] = [
  {
    id: 'w1',
    title: 'Enseigne de la boulangerie Ŋanda',
    body: 'Six images d’un même travail.',
    pictures: Array.from({ length: 6 }, (_, index) => ({ ...picture, id: `m1-${index}` })),
  },
  { id: 'w2', title: 'Sans image', body: 'Un texte seul. '.repeat(40), pictures: [] },
  { id: 'w3', title: longWord, body: longWord.repeat(3), pictures: [picture] },
  { id: 'w4', title: arabicName, body: '', pictures: [lostPicture] },
]

const file: AttachedFile = {
  id: 'f1',
  name: 'devis.pdf',
  mimeType: 'application/pdf',
  sizeBytes: 1_240_000,
  url: '/api/v1/files/f1',
  isImage: false,
  isScanned: true,
}
const image: AttachedFile = {
  ...file,
  id: 'f2',
  name: 'croquis.png',
  mimeType: 'image/png',
  url: '/icon-512.png',
  isImage: true,
}

export const fileSets: Readonly<Record<string, AttachedFile[]>> = {
  'one picture': [image],
  'many pictures, one of them lost': [
    image,
    { ...image, id: 'f3', name: `${longWord}.png` },
    { ...image, id: 'f4', url: '/nowhere.png' },
    { ...image, id: 'f5' },
  ],
  'other files with long names': [
    { ...file, id: 'f6', name: `${longWord}-version-finale-corrigée-2.pdf` },
    { ...file, id: 'f7', name: `${arabicName}.zip`, mimeType: 'application/zip', sizeBytes: 0 },
    { ...file, id: 'f8', name: 'sans-extension', mimeType: 'application/octet-stream' },
  ],
  'sound and film, not scanned': [
    { ...file, id: 'f9', name: 'voix 🎙️.mp3', mimeType: 'audio/mpeg', isScanned: false },
    { ...file, id: 'f10', name: 'film.mp4', mimeType: 'video/mp4', sizeBytes: 999_999_999_999 },
  ],
}

export const aways: Readonly<Record<string, Away>> = {
  'nobody knows until when': { backDay: null, message: '' },
  'until a day': { backDay: '2026-12-24', message: 'Je reviens après la fête de famille 🎉' },
  'a long word': { backDay: '2027-11-30', message: `${longWord} ${arabicName}\n\n${longWord}` },
}

const { seller } = sampleService
export const sellerCards: Readonly<Record<string, ServicePage>> = {
  usual: sampleService,
  'long words, away': {
    ...sampleService,
    seller: {
      ...seller,
      displayName: longWord,
      headline: longWord,
      bio: `${longWord}\n\n${'Graphiste depuis dix ans. '.repeat(30)}`,
      languages: ['fr', 'wo', 'en', 'ar', 'sw', 'ha', 'yo', 'ig', 'zu', 'am'],
      away: { backDay: '2026-12-24', message: '' },
      ordersCompleted: 999_999,
      rating: { average: 4.999, count: 1_234_567 },
    },
  },
  'new, nothing said': {
    ...sampleService,
    seller: {
      ...seller,
      displayName: arabicName,
      headline: '',
      bio: '',
      level: 'new',
      city: null,
      isIdentityVerified: false,
      languages: [],
      responseMinutes: null,
      ordersCompleted: 0,
      rating: { average: 0, count: 0 },
    },
  },
}

export const earnings: EarningsSummary = [
  {
    currency: 'XOF',
    heldMinor: 999_999_999_999,
    clearingMinor: 45_000,
    availableMinor: 999_999_999_999,
    paidOutMinor: 1_250_000,
  },
  { currency: 'EUR', heldMinor: 2_550, clearingMinor: 5, availableMinor: -4_000, paidOutMinor: 0 },
  { currency: 'XAF', heldMinor: 0, clearingMinor: 0, availableMinor: 0, paidOutMinor: 0 },
]
