/** How a customer is named in public: `Mamadou Ba` → `Mamadou B.`; one word stays as it is. */
export const publicNameOf = (name: string): string => {
  const [first = '', ...rest] = name.trim().split(/\s+/u)
  const initial = rest.at(-1)?.slice(0, 1)
  return initial === undefined ? first : `${first} ${initial.toLocaleUpperCase('fr')}.`
}
