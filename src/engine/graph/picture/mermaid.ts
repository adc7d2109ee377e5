// A neighbourhood as a Mermaid flow chart, which many wikis and code hosts draw.

import type { Neighbourhood } from '../../../contract/links.ts'
import { drawnEdges } from './drawn-edges.ts'
import { EDGE_STYLES } from './edge-styles.table.ts'
import { wrapTitle } from './wrap-title.ts'

const ARROWS = { solid: '-->', bold: '==>', dashed: '-.->', dotted: '-.->' } as const

/** A Mermaid document. */
export function renderMermaid({ id, nodes, edges }: Neighbourhood): string {
  const numbers = new Map(nodes.map((node, at) => [node.id, `n${at}`]))
  const boxes = nodes.map((node) => {
    const label = [node.id, ...wrapTitle(node.title ?? '', 35, 3)].map(escapeMermaid).join('<br>')
    const style = node.id === id ? ':::middle' : node.held ? '' : ':::ghost'
    return `  ${numbers.get(node.id)}["${label}"]${style}`
  })
  const lines = drawnEdges(edges).map(({ from, to, type, isMutual }) => {
    const label = type === 'see-also' ? '' : `|${type}|`
    return `  ${numbers.get(from)} ${isMutual ? '<' : ''}${ARROWS[EDGE_STYLES[type].dot]}${label} ${numbers.get(to)}`
  })
  return [
    'flowchart LR',
    ...boxes,
    ...lines,
    '  classDef middle stroke-width:3px',
    '  classDef ghost stroke-dasharray:5 4',
    '',
  ].join('\n')
}

// Everything that Mermaid or HTML could take for syntax becomes "#34;" and the like.
const escapeMermaid = (words: string) =>
  words.replace(/[^\p{L}\p{N} .,:;()/\\_+-]/gu, (one) =>
    one === ';' ? one : `#${one.codePointAt(0) ?? 32};`,
  )
