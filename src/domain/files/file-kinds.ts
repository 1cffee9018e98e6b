/** Extension under which each accepted type is stored. Types are found by content, never by name. */
export const fileExtensions: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'text/plain': 'txt',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
}

/** Pictures that are re-encoded for the public. No SVG: it is a program. */
export const pictureTypes: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
]

/** Types that hold several frames, each of which a viewer decodes. */
export const animatedTypes: readonly string[] = ['image/gif', 'image/webp', 'image/avif']

/**
 * True for readable UTF-8 text that no browser would take for a page, a script of its own or a
 * drawing. Text has no signature, so this is asked when no other type was recognised.
 */
export const isPlainText = (bytes: Uint8Array): boolean => {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return false
  }
  // Tabs, line breaks and form feeds belong to text; no other control character does.
  const hasControls = /[^\P{Cc}\t\n\f\r]/u.test(text)
  const isMarkup = /<\s*(?:!doctype|\?xml|\?php|html|head|body|svg|script|iframe|%)|^#!/iu.test(
    text,
  )
  return !hasControls && !isMarkup
}
