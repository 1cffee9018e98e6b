/** Words that say nothing of what is looked for, in French and in English, without accents. */
const littleWords = new Set(
  (
    'au aux avec ce ces cet cette dans de des du elle elles en est et eu il ils je la le les leur leurs ' +
    'lui ma mais me mes moi mon ne nos notre nous on ou par pas pour qu que qui sa se ses son sont sur ' +
    'ta te tes toi ton tu un une vos votre vous ' +
    'about all am an and any are as at be been but by can do does for from had has have he her him his ' +
    'how if in into is it its just my no nor not of off on or our out own she so some such than that ' +
    'the their them then there these they this those to too up was we were what when where which who ' +
    'why will with you your'
  ).split(' '),
)
/** Meilisearch reads no more words than these. */
const mostWords = 10

/** The words of a question that ask for something: lower case, without accents, in their order. */
export const questionWords = (typed: string): string[] =>
  typed
    .normalize('NFKD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !littleWords.has(word))
    .slice(0, mostWords)
