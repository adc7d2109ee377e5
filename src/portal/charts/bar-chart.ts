// Counts by category as upright bars: articles by year.

import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { type ChartText, chartFrame, rounded } from './chart-frame.ts'

export interface Bar {
  readonly label: string
  /** Not negative. */
  readonly value: number
  /** Where the bar leads. */
  readonly href?: string | undefined
}

export interface BarChart extends ChartText {
  /** In the order in which they are drawn; beyond 200 they are left out. */
  readonly bars: readonly Bar[]
  /** Heads of the table: what the labels are, what is counted. */
  readonly labelHead: string
  readonly valueHead: string
}

const MOST_BARS = 200
/** Room for the bars of a small chart; many bars take more. */
const ROOM = 270
const NARROWEST = 14
const WIDEST = 36
const LEFT = 44
const TOP = 10
const BARS_HEIGHT = 110
const BOTTOM = 22
/** Of a digit of a label. */
const DIGIT_WIDTH = 7

/** Nothing where there are no bars. */
export function barChart({ bars, labelHead, valueHead, ...text }: BarChart): Html {
  const drawn = bars.slice(0, MOST_BARS)
  if (drawn.length === 0) return NOTHING
  const step = Math.min(WIDEST, Math.max(NARROWEST, Math.floor(ROOM / drawn.length)))
  const top = niceTop(Math.max(...drawn.map(({ value }) => value)))
  const width = LEFT + step * drawn.length + 8
  const every = labelStep(drawn, step)
  const drawing = html`${[0, top / 2, top].map((value) => gridLine(value, top, width))}
${drawn.map((bar, at) => column(bar, { at, step, top, valueHead }))}
${drawn.map((bar, at) => at % every === 0 && label(bar, at, step))}`
  return chartFrame({
    ...text,
    width,
    height: TOP + BARS_HEIGHT + BOTTOM,
    drawing,
    hasLinks: drawn.some(({ href }) => href !== undefined),
    heads: [labelHead, valueHead],
    rows: drawn.map(tableRow),
  })
}

/** Tops of the scale, whose halves are whole: below ten, and times powers of ten from there on. */
const SMALL = [2, 4, 6, 8, 10]
const LARGE = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10]

/** The least of them that is not below. */
function niceTop(most: number): number {
  if (most <= 10) return SMALL.find((one) => one >= most) ?? 10
  const power = 10 ** Math.floor(Math.log10(most))
  return power * (LARGE.find((one) => one * power >= most) ?? 10)
}

const heightOf = (value: number, top: number) => (BARS_HEIGHT * Math.max(0, value)) / top

function gridLine(value: number, top: number, width: number): Html {
  const y = rounded(TOP + BARS_HEIGHT - heightOf(value, top))
  return html`<line class="grid" x1="${LEFT}" x2="${width}" y1="${y}" y2="${y}"/>
<text x="${LEFT - 6}" y="${y}" dy="0.32em" text-anchor="end" aria-hidden="true">${grouped(value)}</text>`
}

interface Place {
  readonly at: number
  readonly step: number
  readonly top: number
  readonly valueHead: string
}

/** A bar with its whole height as the place to point at. */
function column({ label: name, value, href }: Bar, { at, step, top, valueHead }: Place): Html {
  const height = heightOf(value, top)
  const x = LEFT + at * step
  const shape = html`<rect class="hit" x="${x}" y="${TOP}" width="${step}" height="${BARS_HEIGHT}"/><rect class="bar" x="${rounded(x + step * 0.12)}" y="${rounded(TOP + BARS_HEIGHT - height)}" width="${rounded(step * 0.76)}" height="${rounded(height)}"><title>${name}: ${grouped(value)}</title></rect>`
  if (href === undefined) return shape
  return html`<a href="${href}" aria-label="${name}: ${grouped(value)} ${valueHead.toLowerCase()}">${shape}</a>`
}

const label = ({ label: name }: Bar, at: number, step: number): Html =>
  html`<text x="${rounded(LEFT + (at + 0.5) * step)}" y="${TOP + BARS_HEIGHT + 15}" text-anchor="middle" aria-hidden="true">${name}</text>`

/** Of labels that would touch only every second, third … is written. */
function labelStep(bars: readonly Bar[], step: number): number {
  const longest = Math.max(...bars.map(({ label: name }) => name.length))
  return Math.max(1, Math.ceil((longest * DIGIT_WIDTH + 6) / step))
}

function tableRow({ label: name, value, href }: Bar): Html {
  const cell = href === undefined ? name : html`<a href="${href}">${name}</a>`
  return html`<tr><td>${cell}</td><td>${grouped(value)}</td></tr>`
}
