import { headers } from 'next/headers'
import type { z } from 'zod'
import { clientAddress } from '@/src/access/client-address'
import { requireSameSite } from '@/src/access/same-site'
import { fieldErrors } from '@/src/contracts/field-errors'
import { formValues, idleForm, typedText, type FormState } from '@/src/contracts/form'
import { AppError } from '@/src/domain/errors'
import { env } from '@/src/env'

/**
 * What every form action does around its workflow: refuses other sites, parses the fields, and puts
 * an expected failure into words' keys with what was typed. A redirect inside `run` passes through.
 */
export const runForm = async <Schema extends z.ZodType>(
  schema: Schema,
  data: FormData,
  run: (input: z.output<Schema>, address: string) => Promise<void>,
): Promise<FormState> => {
  const { APP_URL, TRUSTED_PROXIES } = env()
  const parsed = schema.safeParse(formValues(data))
  const values = typedText(data)
  if (!parsed.success) {
    return { code: 'request/invalid', fields: fieldErrors(parsed.error), values }
  }
  try {
    const sent = await headers()
    requireSameSite(sent, APP_URL)
    await run(parsed.data, clientAddress(sent, TRUSTED_PROXIES))
    return { ...idleForm }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { code: error.code, fields: error.fields, values }
  }
}
