/** The browser's two tokens. */
export const accessCookie = '2k-access'
export const refreshCookie = '2k-refresh'

/** The value of one cookie of a request, or null. The first of several wins, as browsers order them. */
export const cookieValue = (headers: Headers, name: string): string | null => {
  for (const part of (headers.get('cookie') ?? '').split(';')) {
    const separator = part.indexOf('=')
    if (separator > 0 && part.slice(0, separator).trim() === name) {
      return decode(part.slice(separator + 1).trim())
    }
  }
  return null
}

const decode = (value: string): string | null => {
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
