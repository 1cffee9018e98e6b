import type { ServiceRequirement } from '../../contracts/catalogue'
import type { RequirementAnswer } from '../../contracts/orders'

/**
 * Which questions are not answered as they ask: question id → `required` or `choice` (keys below
 * `validation` in the messages). Empty when the answers are complete.
 */
export const missingAnswers = (
  questions: readonly ServiceRequirement[],
  answers: readonly RequirementAnswer[],
): Record<string, string> => {
  const problems = questions.flatMap((question) => {
    const problem = problemOf(
      question,
      answers.find(({ requirementId }) => requirementId === question.id),
    )
    return problem === null ? [] : [[question.id, problem] as const]
  })
  return Object.fromEntries(problems)
}

const problemOf = (
  question: ServiceRequirement,
  answer: RequirementAnswer | undefined,
): 'required' | 'choice' | null => {
  const text = answer?.text.trim() ?? ''
  const isAnswered = question.kind === 'file' ? (answer?.fileIds.length ?? 0) > 0 : text !== ''
  if (!isAnswered) return question.isRequired ? 'required' : null
  const isOffered = question.kind !== 'choice' || question.choices.includes(text)
  return isOffered ? null : 'choice'
}
