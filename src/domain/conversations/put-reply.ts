/**
 * Puts a prepared answer into what is being typed, where the cursor is. Nothing typed is lost: what
 * is marked stays and the answer follows it, with a line of its own unless it stands alone.
 * Answers the new text and where the cursor goes.
 */
export const putReply = ({
  typed,
  at,
  reply,
}: {
  typed: string
  /** Characters before the cursor. */
  at: number
  reply: string
}): { text: string; caret: number } => {
  const before = typed.slice(0, at)
  const after = typed.slice(at)
  const opening = before === '' || /\s$/u.test(before) ? '' : '\n'
  const closing = after === '' || /^\s/u.test(after) ? '' : '\n'
  const upTo = `${before}${opening}${reply}`
  return { text: `${upTo}${closing}${after}`, caret: upTo.length }
}

const firstNamePlace = /\{\s*(?:pr[ée]nom|first[ _-]?name)\s*\}/giu

/** The answer as it goes to somebody: `{prénom}` or `{first name}` becomes what they are called. */
export const addressReply = (body: string, name: string): string => {
  const [firstName = ''] = name.trim().split(/\s+/u)
  return body.replaceAll(firstNamePlace, () => firstName)
}
