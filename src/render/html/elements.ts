import type { Element, ElementContent, Properties } from 'hast'

/** Elements whose children stand on lines of their own, so that people can read the source. */
const OPEN: ReadonlySet<string> = new Set(
  'html head body main article section ul footer dl'.split(' '),
)

export function element(
  tagName: string,
  properties: Properties,
  children: readonly ElementContent[],
): Element {
  const lineBreak: ElementContent = { type: 'text', value: '\n' }
  const isOpen = OPEN.has(tagName) && children.length > 0
  const inner = isOpen
    ? [lineBreak, ...children.flatMap((child) => [child, lineBreak])]
    : [...children]
  return { type: 'element', tagName, properties, children: inner }
}

export function textElement(tagName: string, value: string): Element {
  return element(tagName, {}, value === '' ? [] : [{ type: 'text', value }])
}
