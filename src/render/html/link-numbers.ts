// Numbers of articles in running text as links to their pages.

import type { Element, ElementContent } from 'hast'
import { element } from './elements.ts'

// "see Q252717", "KB3014451"
const NUMBER = /\b(?:Q|KB)\d{4,7}\b/g

/**
 * Links the numbers that the article cites; what is a link already is left alone. Linear.
 * @param suffix stands behind every address: "?product=SMS".
 */
export function linkNumbers(parent: Element, cited: ReadonlySet<string>, suffix = ''): void {
  if (cited.size === 0) return
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return linked(child.value, cited, suffix)
    if (child.type === 'element' && child.tagName !== 'a') linkNumbers(child, cited, suffix)
    return [child]
  })
}

function linked(text: string, cited: ReadonlySet<string>, suffix: string): ElementContent[] {
  const parts: ElementContent[] = []
  let at = 0
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (!cited.has(number)) continue
    if (index > at) parts.push({ type: 'text', value: text.slice(at, index) })
    const inner: ElementContent = { type: 'text', value: number }
    parts.push(element('a', { href: `/articles/${number}${suffix}` }, [inner]))
    at = index + number.length
  }
  if (at < text.length) parts.push({ type: 'text', value: text.slice(at) })
  return parts
}
