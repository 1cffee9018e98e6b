import { sql } from '@payloadcms/db-postgres'
import type { Ctx, Tx } from '../../context'
import type { ServiceRequirement } from '../../contracts/catalogue'
import type { RequirementAnswer, SubmitRequirements } from '../../contracts/orders'
import { AppError } from '../../domain/errors'
import { missingAnswers } from '../../domain/orders/missing-answers'
import { attachFiles } from '../../store/orders/attach-files'
import { moveOrder } from './move-order'

/**
 * The customer answers what the seller needs to begin. Throws `request/invalid` with one field per
 * question that is unanswered or answered with a choice that was not offered; nothing is kept then.
 */
export const submitRequirements = async (
  ctx: Ctx,
  { orderId, answers }: SubmitRequirements & { orderId: string },
): Promise<void> => {
  await moveOrder(
    ctx,
    { orderId, transition: 'submit_requirements' },
    {
      before: async (tx, actor) => {
        if (actor.kind !== 'customer' || actor.id === null) return {}
        const questions = await readRequirements(tx, orderId)
        const known = answers.filter(({ requirementId }) =>
          questions.some(({ id }) => id === requirementId),
        )
        refuseIncomplete(questions, known)
        await attachFiles(tx, {
          orderId,
          ownerId: actor.id,
          purpose: 'requirement',
          fileIds: known.flatMap(({ fileIds }) => fileIds),
        })
        return { patch: { answers: known } }
      },
    },
  )
}

const refuseIncomplete = (questions: ServiceRequirement[], answers: RequirementAnswer[]): void => {
  const fields = missingAnswers(questions, answers)
  if (Object.keys(fields).length > 0) throw new AppError('request/invalid', {}, { fields })
}

const readRequirements = async (tx: Tx, orderId: string): Promise<ServiceRequirement[]> => {
  const { rows } = await tx.execute<{ requirements: ServiceRequirement[] }>(
    sql`select requirements from orders where id = ${orderId}`,
  )
  return rows[0]?.requirements ?? []
}
