import type { Currency } from '../../../src/contracts/money'
import type { PortraitSpec } from '../art/portrait-spec'

/** A text in both languages of the interface. */
export type LocalizedText = { fr: string; en: string }

export type CategoryContent = {
  slug: string
  /** Name of a Tabler icon. */
  icon: string
  title: LocalizedText
  description: LocalizedText
}

export type RootCategoryContent = CategoryContent & { children: CategoryContent[] }

export type SellerContent = {
  handle: string
  name: string
  city: string
  /** ISO 3166-1 alpha-2. */
  country: string
  currency: Currency
  tagline: LocalizedText
  bio: string
  skills: string[]
  /** BCP 47 codes of the languages the seller works in. */
  languages: string[]
  joinedDaysAgo: number
  portrait: PortraitSpec
}

export type CustomerContent = {
  key: string
  name: string
  city: string
  country: string
  joinedDaysAgo: number
  portrait?: PortraitSpec
}

export type PackageContent = {
  name: string
  summary: string
  /** In whole units of the seller's currency, as people say it. */
  price: number
  days: number
  revisions: number
  includes: string[]
}

export type ExtraContent = { title: string; price: number; days: number }
export type FaqContent = { question: string; answer: string }
export type RequirementContent = {
  question: string
  kind: 'text' | 'file' | 'choice'
  required: boolean
  options?: string[]
}

export type ReviewContent = {
  by: string
  rating: 1 | 2 | 3 | 4 | 5
  text: string
  daysAgo: number
  reply?: string
}

/** What the drawn cover shows; see scripts/demo/art/scenes. */
export type SceneName =
  | 'logo'
  | 'poster'
  | 'social'
  | 'packaging'
  | 'book'
  | 'house'
  | 'fabric'
  | 'window'
  | 'shop'
  | 'phone'
  | 'chat'
  | 'gears'
  | 'server'
  | 'megaphone'
  | 'target'
  | 'chart'
  | 'magnifier'
  | 'letter'
  | 'pen'
  | 'speech'
  | 'document'
  | 'clapper'
  | 'camera'
  | 'drone'
  | 'timeline'
  | 'microphone'
  | 'speaker'
  | 'keys'
  | 'headphones'
  | 'ledger'
  | 'scale'
  | 'calendar'
  | 'rocket'
  | 'board'
  | 'cap'
  | 'needle'

export type ServiceContent = {
  slug: string
  seller: string
  category: string
  title: string
  description: string
  /** The second text, when the seller wrote one. */
  en?: { title: string; description: string }
  packages: PackageContent[]
  /** A revision beyond those of the package, in whole units; nothing where none is sold. */
  extraRevision?: number
  extras: ExtraContent[]
  faq: FaqContent[]
  requirements: RequirementContent[]
  tags: string[]
  scene: SceneName
  publishedDaysAgo: number
  reviews: ReviewContent[]
  /** Anything but `live` stands in the moderation queue instead of the market. */
  state?: 'pending' | 'changes_requested'
}
