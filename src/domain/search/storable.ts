/** Postgres stores no NUL in a text and refuses a question that holds one. */
export const storable = (text: string): string => text.replaceAll('\u0000', ' ')

/** Slugs and handles as the marketplace makes them; anything else names nothing. */
export const isAddress = (text: string): boolean => /^[a-z0-9][a-z0-9_-]*$/u.test(text)
