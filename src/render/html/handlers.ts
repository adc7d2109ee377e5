// How mdast nodes become elements where HTML alone would lose something: markers of list items,
// shapes of verbatim tables, printed addresses.

import type { Element, ElementContent } from 'hast'
import type { Break, Code, Html, List, ListItem, Nodes, Table, Text } from 'mdast'
import { defaultHandlers, type Options } from 'remark-rehype'
import { splitAddresses } from '../addresses.ts'
import { markersOf, NO_MARKER } from '../list-markers.ts'
import { element } from './elements.ts'

type Handlers = NonNullable<Options['handlers']>

/** Handlers for the nodes of an article with this source. */
export function handlersFor(source: string): Handlers {
  const markers = new Map<ListItem, string>()
  return {
    break: (_state, _node: Break) => element('br', {}, []),
    code: (_state, node: Code) => codeElement(node),
    html: (_state, node: Html, parent: Nodes | undefined) => rawHtml(node, parent),
    listItem: (state, item: ListItem, parent) => {
      if (parent?.type !== 'list') return undefined
      if (!markers.has(item)) {
        for (const [at, marker] of markersOf(parent, source).entries()) {
          const child = parent.children[at]
          if (child !== undefined) markers.set(child, marker)
        }
      }
      return itemElement(state, item, parent, markers.get(item) ?? NO_MARKER)
    },
    table: (state, node: Table) => tableElement(state, node),
    text: (_state, { value }: Text, parent: Nodes | undefined) =>
      parent?.type === 'link' ? { type: 'text', value } : linkedText(value),
  }
}

type State = Parameters<NonNullable<Handlers['listItem']>>[0]

function itemElement(state: State, item: ListItem, list: List, marker: string): Element {
  // Two blocks of an item need elements of their own.
  const spread = item.children.length > 1
  const alone = { ...item, spread }
  const written = defaultHandlers.listItem(state, alone, { ...list, spread, children: [alone] })
  const dataMarker = marker === NO_MARKER ? '' : marker
  return { ...written, properties: { ...written.properties, dataMarker } }
}

function codeElement({ value, lang, data }: Code): Element {
  const code = element('code', lang ? { className: [`language-${lang}`] } : {}, [
    { type: 'text', value: `${value}\n` },
  ])
  const shape = data?.shape
  const isPlain = shape === undefined || shape === 'listing'
  return element('pre', isPlain ? {} : { dataShape: shape }, [code])
}

function tableElement(state: State, node: Table): Element {
  const written = defaultHandlers.table(state, node)
  const dataShape = node.data?.shape
  return { ...written, properties: { ...written.properties, ...(dataShape && { dataShape }) } }
}

const LINE_PARENTS: readonly string[] = ['root', 'blockquote', 'listItem', 'footnoteDefinition']

/** Raw HTML of a Markdown article is shown, not obeyed; tags inside a line say nothing. */
function rawHtml({ value }: Html, parent: Nodes | undefined): Element | undefined {
  if (!LINE_PARENTS.includes(parent?.type ?? 'root')) return undefined
  return element('pre', { dataKind: 'html' }, [{ type: 'text', value: `\n${value}\n` }])
}

function linkedText(value: string): ElementContent[] {
  return splitAddresses(value).map(({ text, isAddress }) => {
    const inner: ElementContent = { type: 'text', value: text }
    return isAddress ? element('a', { href: text }, [inner]) : inner
  })
}
