// A neighbourhood as a picture of its own: no script, no style sheet, nothing to load.

import type { Neighbourhood } from '../../../contract/links.ts'
import { EDGE_KINDS, type EdgeKind } from '../../../model/reference.ts'
import { type DrawnEdge, drawnEdges } from './drawn-edges.ts'
import { EDGE_STYLES } from './edge-styles.table.ts'
import { BOX, layOut, type PlacedNode } from './layout.ts'
import { wrapTitle } from './wrap-title.ts'

const LINE_WIDTH = 35
const LINES = 2
const LEGEND_ROW = 22
const LEGEND_COLUMN = 210
const FONT = 'font-family="Segoe UI, Helvetica, Arial, sans-serif"'

export interface PictureOptions {
  /** Where the page of an article is: boxes become links, and the picture a part of a page. */
  readonly linkOf?: (id: string) => string
}

/** An SVG document; equal neighbourhoods give equal bytes. */
export function renderSvg(neighbourhood: Neighbourhood, { linkOf }: PictureOptions = {}): string {
  const layout = layOut(neighbourhood)
  const edges = drawnEdges(neighbourhood.edges)
  const used = EDGE_KINDS.filter((kind) => edges.some(({ type }) => type === kind))
  const perRow = Math.max(1, Math.floor((layout.width - 20) / LEGEND_COLUMN))
  const entries = legend([...used], neighbourhood, perRow, layout.height)
  const height = layout.height + entries.height
  const places = new Map(layout.boxes.map((box) => [box.node.id, box]))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${layout.width}" height="${height}" ` +
      `viewBox="0 0 ${layout.width} ${height}" role="${linkOf ? 'group' : 'img'}" ${FONT}>`,
    `<title>${escapeXml(titleOf(neighbourhood))}</title>`,
    `<desc>${escapeXml(edges.map(({ from, type, to }) => `${from} ${type} ${to}`).join('; '))}</desc>`,
    `<rect width="${layout.width}" height="${height}" fill="#ffffff"/>`,
    '<defs>',
    ...used.map(arrowHead),
    '</defs>',
    ...edges.map((edge) => edgePath(edge, places)),
    ...layout.boxes.map((box) => boxOf(box, neighbourhood, linkOf)),
    ...edges.map((edge) => edgeLabel(edge, places)),
    ...entries.lines,
    '</svg>',
    '',
  ].join('\n')
}

const titleOf = ({ id, nodes, total }: Neighbourhood) =>
  `Links around ${id}: ${nodes.length} of ${total} articles`

function arrowHead(kind: EdgeKind): string {
  return (
    `<marker id="arrow-${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" ` +
    'markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse">' +
    `<path d="M0 0 8 4 0 8z" fill="${EDGE_STYLES[kind].colour}"/></marker>`
  )
}

interface Curve {
  readonly path: string
  /** Its middle. */
  readonly x: number
  readonly y: number
}

/** From side to side of two boxes; in one column around its outer side. */
function curveBetween(from: PlacedNode, to: PlacedNode): Curve {
  const [y1, y2] = [from.y + BOX.height / 2 - 6, to.y + BOX.height / 2 + 6]
  if (from.column === to.column) {
    const side = from.column < 0 ? -1 : 1
    const x = from.x + (side > 0 ? BOX.width : 0)
    const bulge = x + side * Math.min(70, 26 + Math.abs(y2 - y1) / 6)
    return {
      path: `M${x} ${y1}C${bulge} ${y1} ${bulge} ${y2} ${x} ${y2}`,
      x: bulge,
      y: (y1 + y2) / 2,
    }
  }
  const isForth = from.column < to.column
  const x1 = from.x + (isForth ? BOX.width : 0)
  const x2 = to.x + (isForth ? 0 : BOX.width)
  const middle = (x1 + x2) / 2
  return {
    path: `M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}`,
    x: middle,
    y: (y1 + y2) / 2,
  }
}

function edgePath(
  { from, to, type, isMutual }: DrawnEdge,
  places: ReadonlyMap<string, PlacedNode>,
): string {
  const [one, other] = [places.get(from), places.get(to)]
  if (one === undefined || other === undefined) return ''
  const heads = `${isMutual ? `marker-start="url(#arrow-${type})" ` : ''}marker-end="url(#arrow-${type})"`
  return `<path d="${curveBetween(one, other).path}" ${strokeOf(type)} ${heads}/>`
}

function strokeOf(type: EdgeKind): string {
  const { colour, width, dash } = EDGE_STYLES[type]
  const dashes = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `fill="none" stroke="${colour}" stroke-width="${width}"${dashes}`
}

/** A mention needs no word. */
function edgeLabel({ from, to, type }: DrawnEdge, places: ReadonlyMap<string, PlacedNode>): string {
  const [one, other] = [places.get(from), places.get(to)]
  if (type === 'see-also' || one === undefined || other === undefined) return ''
  const { x, y } = curveBetween(one, other)
  return (
    `<text x="${x}" y="${y + 3}" font-size="10" text-anchor="middle" ` +
    `fill="${EDGE_STYLES[type].colour}" stroke="#ffffff" stroke-width="3" ` +
    `paint-order="stroke">${type}</text>`
  )
}

function boxOf(
  { node, x, y }: PlacedNode,
  { id, entryPoint }: Neighbourhood,
  linkOf: PictureOptions['linkOf'],
): string {
  const isCentre = node.id === id
  const dash = node.held ? '' : ' stroke-dasharray="5 4"'
  const lines = wrapTitle(node.title ?? '', LINE_WIDTH, LINES)
  const [head = ''] = wrapTitle(node.id, 18, 1)
  const notes = [
    ...(node.held ? [] : ['not held']),
    ...(node.id === entryPoint ? ['start here'] : []),
    ...(node.isHub ? [`cited by ${node.citedBy}`] : []),
  ]
  const name = escapeXml(`${node.id} ${node.title ?? ''}`)
  const [open, close] =
    linkOf === undefined || isCentre
      ? ['<g>', '</g>']
      : [`<a href="${escapeXml(linkOf(node.id))}">`, '</a>']
  return [
    `${open}<title>${name}</title>`,
    `<rect x="${x}" y="${y}" width="${BOX.width}" height="${BOX.height}" rx="6" ` +
      `fill="${isCentre ? '#eef3fa' : '#ffffff'}" stroke="#2b313a" ` +
      `stroke-width="${isCentre ? 2.5 : 1.2}"${dash}/>`,
    text(x + 10, y + 19, 13, head, ' font-weight="600"'),
    text(
      x + BOX.width - 10,
      y + 19,
      11,
      notes.join(', '),
      ' text-anchor="end" font-style="italic"',
    ),
    ...lines.map((line, at) => text(x + 10, y + 38 + 16 * at, 12, line)),
    close,
  ].join('\n')
}

function text(x: number, y: number, size: number, words: string, more = ''): string {
  if (words === '') return ''
  return `<text x="${x}" y="${y}" font-size="${size}" fill="#14181f"${more}>${escapeXml(words)}</text>`
}

/** Sample lines of the kinds that are drawn, below the picture. */
function legend(
  used: readonly EdgeKind[],
  { nodes }: Neighbourhood,
  perRow: number,
  top: number,
): { readonly lines: readonly string[]; readonly height: number } {
  const hasGhost = nodes.some(({ held }) => !held)
  const count = used.length + (hasGhost ? 1 : 0)
  const place = (at: number) => ({
    x: 24 + (at % perRow) * LEGEND_COLUMN,
    y: top + 12 + Math.floor(at / perRow) * LEGEND_ROW,
  })
  const lines = used.map((kind, at) => {
    const { x, y } = place(at)
    const line = `<path d="M${x} ${y}h56" ${strokeOf(kind)} marker-end="url(#arrow-${kind})"/>`
    return `${line}${text(x + 66, y + 4, 12, kind)}`
  })
  if (hasGhost) {
    const { x, y } = place(used.length)
    const box = `<rect x="${x}" y="${y - 7}" width="56" height="14" rx="3" fill="#ffffff" stroke="#2b313a" stroke-dasharray="5 4"/>`
    lines.push(`${box}${text(x + 66, y + 4, 12, 'cited, not held')}`)
  }
  const height = count === 0 ? 0 : Math.ceil(count / perRow) * LEGEND_ROW + 14
  return { lines, height }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

// Control characters but tab and line break, lone surrogates and the two others that XML forbids.
const FORBIDDEN = /[^\P{Cc}\n\t]|\p{Cs}|[\ufffe\uffff]/gu

function escapeXml(words: string): string {
  return words.replace(FORBIDDEN, ' ').replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one)
}
