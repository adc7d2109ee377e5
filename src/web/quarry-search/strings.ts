// What the box says. Every text can be replaced: attribute `strings`, a JSON object of these names.

export const ENGLISH = {
  label: 'Search the knowledge base',
  placeholder: 'Search, ask, or paste an error message',
  clear: 'Clear',
  article: 'Articles',
  product: 'Products',
  file: 'Files',
  error: 'Codes',
  recent: 'Recent searches',
  forget: 'Forget recent searches',
  results: 'Results',
  answer: 'Answer',
  sources: 'Sources',
  loading: 'Searching …',
  suggestionCount: '{count} suggestions',
  oneSuggestion: '1 suggestion',
  resultCount: '{count} results',
  oneResult: '1 result',
  noResults: 'Nothing found for “{query}”.',
  report: 'Tell us what is missing',
  corrected: 'Searched for “{to}” instead of “{from}”.',
  failed: 'The search does not answer at the moment.',
}

export type Strings = typeof ENGLISH

/** "{count} results", {count: 3} → "3 results" */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all))

/** "1 result", "12 results" */
export function countText(texts: Strings, of: 'suggestion' | 'result', count: number): string {
  if (count === 1) return of === 'suggestion' ? texts.oneSuggestion : texts.oneResult
  return fill(of === 'suggestion' ? texts.suggestionCount : texts.resultCount, { count })
}

/** English where a translation lacks a text or is no JSON object. */
export function readStrings(json: string | null): Strings {
  try {
    const value: unknown = JSON.parse(json ?? '{}')
    if (typeof value !== 'object' || value === null) return ENGLISH
    const texts = Object.entries(value).filter(
      ([name, text]) => name in ENGLISH && typeof text === 'string',
    )
    return { ...ENGLISH, ...Object.fromEntries(texts) }
  } catch {
    return ENGLISH // a page must not break by a typing error in an attribute
  }
}
