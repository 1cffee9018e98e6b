/** An address part made of a title: `Création d’un logo` → `creation-d-un-logo`, 60 at most. */
export const slugOf = (title: string): string => {
  const words = title
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, 60) : `${slug}-${word}`
    if (longer.length > 60) break
    slug = longer
  }
  return slug === '' ? 'service' : slug
}
