// Searches that were made on this browser, the latest first. They never leave it.

const NAME = 'quarry-search-recent'
const MOST = 7
/** UTF-16 units: pasted logs are not remembered. */
const LONGEST = 100

/** Empty where storage is off or holds something else. */
export function readRecent(): string[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(NAME) ?? '[]')
    return Array.isArray(value)
      ? value.filter((text) => typeof text === 'string').slice(0, MOST)
      : []
  } catch {
    return []
  }
}

export function rememberSearch(query: string): void {
  if (query.length > LONGEST) return
  write([query, ...readRecent().filter((other) => other !== query)].slice(0, MOST))
}

export const forgetRecent = (): void => write([])

function write(queries: readonly string[]): void {
  try {
    if (queries.length === 0) localStorage.removeItem(NAME)
    else localStorage.setItem(NAME, JSON.stringify(queries))
  } catch {
    // Storage is off or full: nothing is remembered.
  }
}
