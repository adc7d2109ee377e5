// Small pieces of the sentences that answers are made of.

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[], link: 'and' | 'or' = 'and'): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${link} ${last}`
}

/** "1 article", "3 articles", "3 fixes". */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}${noun.endsWith('x') ? 'es' : 's'}`
}

/** "It is" → "it is", behind a comma or colon; "SP2 holds it" begins with a name and stays. */
export function lowerFirst(text: string): string {
  return /^\p{Lu}[\p{Lu}\d]/u.test(text) ? text : `${text.charAt(0).toLowerCase()}${text.slice(1)}`
}

/** Ends a quote as a sentence. */
export function asSentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?:]["')\]]?$/.test(trimmed) ? trimmed : `${trimmed}.`
}
