import { z } from 'zod'
import {
  PackageTier,
  RequirementKind,
  type ServiceExtra,
  type ServicePackage,
  type ServicePage,
  type ServiceRequirement,
} from '../../contracts/catalogue'
import type { Locale } from '../../contracts/locale'

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '')
const number = z
  .number()
  .nullish()
  .transform((value) => value ?? 0)
const strings = z.array(z.string()).catch([])

// Rows may come from older versions of the schema: what is missing is empty, what is foreign goes.
const PackageRow = z.object({
  tier: PackageTier,
  name: text,
  description: text,
  nameSecond: text,
  descriptionSecond: text,
  priceMinor: number,
  deliveryDays: number,
  revisions: z.number().nullish(),
  features: strings,
})
const ExtraRow = z.object({
  id: z.string(),
  name: text,
  description: text,
  nameSecond: text,
  priceMinor: number,
  extraDays: number,
  isExpress: z.boolean().nullish(),
})
const FaqRow = z.object({ question: text, answer: text, questionSecond: text, answerSecond: text })
const RequirementRow = z.object({
  id: z.string(),
  question: text,
  questionSecond: text,
  kind: RequirementKind.catch('text'),
  choices: strings,
  isRequired: z.boolean().catch(false),
})

const rowsOf = <T extends z.ZodType>(schema: T, value: unknown): z.output<T>[] =>
  Array.isArray(value)
    ? value.flatMap((entry) => {
        const parsed = schema.safeParse(entry)
        return parsed.success ? [parsed.data] : []
      })
    : []

export type ServiceTextRow = {
  title: string
  description: string | null
  title_second: string | null
  description_second: string | null
  language: string
  tags: unknown
  packages: unknown
  extras: unknown
  faq: unknown
  requirements: unknown
}

type Texts = Pick<
  ServicePage,
  | 'title'
  | 'description'
  | 'language'
  | 'languages'
  | 'tags'
  | 'packages'
  | 'extras'
  | 'faq'
  | 'requirements'
>

/** A service's texts in the language asked for, where its seller wrote them; else in their own. */
export const textsOf = (row: ServiceTextRow, locale: Locale): Texts => {
  const main: Locale = row.language === 'en' ? 'en' : 'fr'
  const other: Locale = main === 'en' ? 'fr' : 'en'
  const hasSecond = (row.title_second ?? '') !== ''
  const isSecond = hasSecond && locale === other
  const choose = (first: string, second: string) => (isSecond && second !== '' ? second : first)
  return {
    title: choose(row.title, row.title_second ?? ''),
    description: choose(row.description ?? '', row.description_second ?? ''),
    language: isSecond ? other : main,
    languages: hasSecond ? ['fr', 'en'] : [main],
    tags: strings.parse(row.tags),
    packages: packagesOf(row.packages, choose),
    extras: extrasOf(row.extras, choose),
    faq: rowsOf(FaqRow, row.faq).map((entry) => ({
      question: choose(entry.question, entry.questionSecond),
      answer: choose(entry.answer, entry.answerSecond),
    })),
    requirements: requirementsOf(row.requirements, choose),
  }
}

type Choose = (first: string, second: string) => string

const packagesOf = (value: unknown, choose: Choose): ServicePackage[] => {
  const order = PackageTier.options
  return rowsOf(PackageRow, value)
    .map((entry) => ({
      tier: entry.tier,
      name: choose(entry.name, entry.nameSecond),
      description: choose(entry.description, entry.descriptionSecond),
      priceMinor: entry.priceMinor,
      deliveryDays: entry.deliveryDays,
      revisions: entry.revisions ?? null,
      features: entry.features,
    }))
    .toSorted((a, b) => order.indexOf(a.tier) - order.indexOf(b.tier))
}

const extrasOf = (value: unknown, choose: Choose): ServiceExtra[] =>
  rowsOf(ExtraRow, value).map((entry) => ({
    id: entry.id,
    name: choose(entry.name, entry.nameSecond),
    description: entry.description,
    priceMinor: entry.priceMinor,
    extraDays: entry.extraDays,
    isExpress: entry.isExpress ?? entry.extraDays < 0,
  }))

const requirementsOf = (value: unknown, choose: Choose): ServiceRequirement[] =>
  rowsOf(RequirementRow, value).map((entry) => ({
    id: entry.id,
    question: choose(entry.question, entry.questionSecond),
    kind: entry.kind,
    choices: entry.choices,
    isRequired: entry.isRequired,
  }))
