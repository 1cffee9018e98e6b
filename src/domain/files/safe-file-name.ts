const longest = 120

/**
 * The name a person gave a file, harmless to show and to offer as a download: no folders, no
 * control or direction characters (`exe.gpj` must not read `jpg.exe`), at most 120 characters with
 * its extension kept. Never used as a path: stored files have random names.
 */
export const safeFileName = (name: string): string => {
  const base = name.normalize('NFC').split(/[/\\]/u).at(-1) ?? ''
  const clean = base
    .replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replaceAll(/["*:<>?|]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[. ]+|[. ]+$/gu, '')
  if (clean === '') return 'fichier'
  const characters = Array.from(clean)
  if (characters.length <= longest) return clean
  const extension = /\.[a-z0-9]{1,8}$/iu.exec(clean)?.[0] ?? ''
  return `${characters.slice(0, longest - extension.length).join('')}${extension}`
}
