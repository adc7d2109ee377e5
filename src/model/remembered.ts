// Remembers the results of a function of one text, for texts that come again and again: product names
// and versions stand in tens of thousands of statements.

/** Beyond this all is forgotten, so that texts from outside cannot fill the memory. */
const MAX_REMEMBERED = 20_000

/** The same function, which must depend on its text alone. Results must not be changed. */
export function remembered<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, { readonly result: Result }>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found.result
    if (known.size >= MAX_REMEMBERED) known.clear()
    const result = make(text)
    known.set(text, { result })
    return result
  }
}
