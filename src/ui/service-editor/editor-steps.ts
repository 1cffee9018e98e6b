import type { FieldErrors } from '../../domain/errors'

export const editorSteps = ['basics', 'packages', 'gallery', 'questions', 'review'] as const
export type EditorStep = (typeof editorSteps)[number]

const homes: Record<string, EditorStep> = {
  title: 'basics',
  description: 'basics',
  titleSecond: 'basics',
  descriptionSecond: 'basics',
  categoryId: 'basics',
  tags: 'basics',
  language: 'basics',
  currency: 'packages',
  packages: 'packages',
  extras: 'packages',
  extraRevisionMinor: 'packages',
  galleryIds: 'gallery',
  faq: 'questions',
  requirements: 'questions',
}

/** The step on which a field of the draft stands (`packages.0.name` → packages). */
export const stepOfField = (path: string): EditorStep => homes[path.split('.')[0] ?? ''] ?? 'basics'

/** Whether nothing is missing on a step. */
export const isStepComplete = (step: EditorStep, missing: FieldErrors): boolean =>
  step === 'review'
    ? Object.keys(missing).length === 0
    : !Object.keys(missing).some((path) => stepOfField(path) === step)
