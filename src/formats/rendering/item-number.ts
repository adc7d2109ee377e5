// "3.", "3)", "(3)"
const NUMBER = /^\(?(\d{1,9})[.)]$/
// "c.", "c)", "C."
const LETTER = /^([A-Za-z])[.)]$/

/** What a list marker counts: 3 for "3.", "(3)" and "c."; `undefined` for bullets. */
export function itemNumber(marker: string): number | undefined {
  const letter = LETTER.exec(marker)?.[1]
  if (letter !== undefined) return letter.toLowerCase().charCodeAt(0) - 96
  const digits = NUMBER.exec(marker)?.[1]
  return digits === undefined ? undefined : Number(digits)
}
