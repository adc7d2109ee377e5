// Headings that only support articles have: one of them is evidence that a file is an article.

const ARTICLE_WORDS: ReadonlySet<string> = new Set([
  'cause',
  'causes',
  'issue',
  'problem',
  'resolution',
  'resolutions',
  'solution',
  'solution/workaround',
  'solutions',
  'status',
  'symptom',
  'symptoms',
  'workaround',
  'workarounds',
])

/** The heading in its plain form when it is one of a support article, else `undefined`. */
export function articleWord(heading: string): string | undefined {
  const name = heading.trim().replace(/\s*:$/, '').toLowerCase()
  return ARTICLE_WORDS.has(name) ? name : undefined
}
