/**
 * The same address without parameters that are blank, so that what a form sends is short enough to
 * pass on: "/fixes?product=SMS&target=" → "/fixes?product=SMS".
 */
export function withoutBlanks(address: string): string {
  const at = address.indexOf('?')
  if (at < 0) return address
  const kept = address
    .slice(at + 1)
    .split('&')
    .filter((part) => !/^[^=]*=?\+*$/.test(part))
  const path = address.slice(0, at)
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`
}
