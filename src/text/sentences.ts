// Sentences of a block: enough for recognising standing text. A period inside "2.0", "U.S." or
// "Dr. Watson" ends none; a colon ends one before a list of articles.

export interface Sentence {
  readonly start: number
  readonly end: number
}

// ". ", "?) ", ":\n", ".<A0>" as the Markdown form writes a no-break space, and the "." of
// "Service Pack 3.For additional information"
const BOUNDARY = /[.!?:]["')\]]*(?:\s|<A0>)+|\.(?=(?:For|This|The|To|If)\s{1,8}[a-z])/g
const BLANKS_BEHIND = /(?:\s|<A0>)+$/
// "U.S.", "Dr.", "e.g.", "vs.", "No."
const ABBREVIATION = /(?:\b[A-Za-z]\.[A-Za-z]|\b(?:Dr|Mr|Mrs|vs|etc|Inc|Corp|Ltd|No|approx|fig))$/i
// What begins a sentence.
const BEGINNING = /^["'(]?[A-Z0-9*]/
/** Shorter texts before a colon are labels: "NOTE:", "WARNING:", "IMPORTANT:". */
const MIN_LEAD_IN_LENGTH = 25

/** Sentences of `text.slice(from, to)` in order, without the white space between them. */
export function splitSentences(text: string, from: number, to: number): Sentence[] {
  const block = text.slice(from, to)
  const sentences: Sentence[] = []
  let start = 0
  for (const found of block.matchAll(BOUNDARY)) {
    const end = found.index + found[0].replace(BLANKS_BEHIND, '').length
    const next = found.index + found[0].length
    if (!endsSentence(block, start, found.index, next)) continue
    sentences.push({ start: from + start, end: from + end })
    start = next
  }
  const rest = block.slice(start).trimEnd().length
  if (rest > 0) sentences.push({ start: from + start, end: from + start + rest })
  return sentences
}

function endsSentence(block: string, start: number, mark: number, next: number): boolean {
  if (!BEGINNING.test(block.slice(next, next + 2))) return false
  if (block[mark] === ':') return mark - start >= MIN_LEAD_IN_LENGTH && !isInBrackets(block, mark)
  return !ABBREVIATION.test(block.slice(Math.max(start, mark - 8), mark))
}

// The colon of "(Build 1381: Service Pack 3)" ends nothing.
const IN_BRACKETS = /\([^()]*$/
const LONGEST_BRACKET = 40

function isInBrackets(block: string, mark: number): boolean {
  return IN_BRACKETS.test(block.slice(Math.max(0, mark - LONGEST_BRACKET), mark))
}
