// A neighbourhood in the language of Graphviz.

import type { Neighbourhood } from '../../../contract/links.ts'
import { drawnEdges } from './drawn-edges.ts'
import { EDGE_STYLES } from './edge-styles.table.ts'
import { wrapTitle } from './wrap-title.ts'

/** A DOT document. */
export function renderDot({ id, nodes, edges }: Neighbourhood): string {
  const numbers = new Map(nodes.map((node, at) => [node.id, `n${at}`]))
  const boxes = nodes.map((node) => {
    const label = [node.id, ...wrapTitle(node.title ?? '', 35, 3)].map(escapeDot).join('\\n')
    const styles = [
      'rounded',
      ...(node.held ? [] : ['dashed']),
      ...(node.id === id ? ['bold'] : []),
    ]
    return `  ${numbers.get(node.id)} [label="${label}", style="${styles.join(',')}"];`
  })
  const lines = drawnEdges(edges).map(({ from, to, type, isMutual }) => {
    const { dot } = EDGE_STYLES[type]
    const label = type === 'see-also' ? '' : `label="${type}", `
    return `  ${numbers.get(from)} -> ${numbers.get(to)} [${label}style=${dot}${isMutual ? ', dir=both' : ''}];`
  })
  return [
    'digraph links {',
    '  rankdir=LR;',
    '  node [shape=box, fontname="sans-serif", fontsize=11];',
    '  edge [fontname="sans-serif", fontsize=9];',
    ...boxes,
    ...lines,
    '}',
    '',
  ].join('\n')
}

const escapeDot = (words: string) => words.replace(/[\\"]/g, (one) => `\\${one}`)
