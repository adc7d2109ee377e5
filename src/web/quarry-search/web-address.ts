/** Attributes are the page's, but a wrong one must not become a script. */
export function isWebAddress(url: string): boolean {
  if (!URL.canParse(url, document.baseURI)) return false
  const { protocol } = new URL(url, document.baseURI)
  return protocol === 'https:' || protocol === 'http:'
}

/** "/search?q={query}" and a value for `query`; `undefined` without a pattern that leads to a page. */
export function addressFrom(pattern: string, name: string, value: string): string | undefined {
  const url = pattern.replaceAll(`{${name}}`, encodeURIComponent(value))
  return pattern !== '' && isWebAddress(url) ? url : undefined
}

export function goTo(url: string, isNewTab: boolean): void {
  if (isNewTab) window.open(url, '_blank', 'noopener')
  else window.location.assign(url)
}
