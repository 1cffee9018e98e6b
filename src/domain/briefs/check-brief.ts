import type { ModerationFlag } from '../../contracts/services'
import { findBannedWords } from '../moderation/find-banned-words'
import { findContactDetails } from '../moderation/find-contact-details'
import { findExternalLinks } from '../moderation/find-external-links'
import { isShouting } from '../moderation/is-shouting'

/**
 * The automatic checks of a brief: a way around the market, words that are not allowed. Without a
 * serious finding it is public at once; otherwise staff decide with these flags before them.
 */
export const checkBrief = (
  brief: { title: string; description: string },
  { bannedWords }: { bannedWords: readonly string[] },
): { flags: ModerationFlag[]; isClean: boolean } => {
  const flags: ModerationFlag[] = []
  for (const field of ['title', 'description'] as const) {
    const text = brief[field]
    const add = (
      code: ModerationFlag['code'],
      severity: ModerationFlag['severity'],
      excerpts: string[],
    ) => flags.push(...excerpts.map((excerpt) => ({ code, severity, field, excerpt })))
    add('banned_word', 'serious', findBannedWords(text, bannedWords))
    add('contact_details', 'serious', findContactDetails(text).slice(0, 2))
    // A customer may show a site they like: only staff see that there is a link.
    add('external_link', 'info', findExternalLinks(text))
    if (field === 'title' && isShouting(text)) add('shouting', 'info', [text])
  }
  return { flags, isClean: !flags.some(({ severity }) => severity === 'serious') }
}
