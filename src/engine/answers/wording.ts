// Small pieces of the sentences that answers are made of.

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** "1 article", "3 articles". */
export function counted(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`
}

/** Ends a quote as a sentence. */
export function asSentence(text: string): string {
  const trimmed = text.trim()
  return /[.!?:]["')\]]?$/.test(trimmed) ? trimmed : `${trimmed}.`
}
