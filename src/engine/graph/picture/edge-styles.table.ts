// How a picture tells the kinds of links apart: by dashes and width first, by colour besides, so that
// it can be read without colours. Source: the kinds of the link graph.

import type { ReferenceKind } from '../../../contract/article.ts'

export interface EdgeStyle {
  /** Lengths of dash and gap in SVG units; empty for a line without gaps. */
  readonly dash: string
  readonly width: number
  readonly colour: string
  /** The nearest that Graphviz has. */
  readonly dot: 'solid' | 'dashed' | 'dotted' | 'bold'
}

/** Colours are dark enough for white paper: a contrast of 4.5 and more. */
export const EDGE_STYLES: Readonly<Record<ReferenceKind, EdgeStyle>> = {
  'see-also': { dash: '1 4', width: 1.2, colour: '#5c6470', dot: 'dotted' },
  requires: { dash: '', width: 1.8, colour: '#1f5fa8', dot: 'solid' },
  'required-before': { dash: '', width: 3, colour: '#a02020', dot: 'bold' },
  companion: { dash: '10 3', width: 1.8, colour: '#22683c', dot: 'dashed' },
  supersedes: { dash: '10 3 2 3', width: 1.8, colour: '#6b3fa0', dot: 'dashed' },
  'included-in': { dash: '6 6', width: 1.8, colour: '#7a5200', dot: 'dashed' },
  lists: { dash: '3 3', width: 1.2, colour: '#5c6470', dot: 'dotted' },
  'branch-sibling': { dash: '2 2', width: 3, colour: '#0b6a70', dot: 'bold' },
  fixes: { dash: '16 4', width: 2.4, colour: '#22683c', dot: 'dashed' },
  triggers: { dash: '16 4 2 4 2 4', width: 2.4, colour: '#a02020', dot: 'dashed' },
  'superseded-by': { dash: '2 3 10 3', width: 1.8, colour: '#6b3fa0', dot: 'dashed' },
}
