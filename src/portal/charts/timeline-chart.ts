// Dated points by lane: versions of a file, platform by platform.

import { type Html, html, NOTHING } from '../html.ts'
import { type ChartText, chartFrame, rounded } from './chart-frame.ts'
import { dayNumber, timeScale } from './time-scale.ts'

export interface TimelinePoint {
  /** ISO day; a point without stands in the table only. */
  readonly day?: string | undefined
  /** Written beside the point where there is room. */
  readonly label: string
  /** What else to know of it, in the table and when pointing at it. */
  readonly detail?: string | undefined
  /** Where the point leads. */
  readonly href?: string | undefined
  /** Drawn as a ring: not sure, or not the same. */
  readonly isHollow?: boolean
}

export interface TimelineLane {
  readonly name: string
  readonly points: readonly TimelinePoint[]
}

export interface TimelineChart extends ChartText {
  /** From above; beyond 40 lanes, and beyond 300 points of all, they are left out. */
  readonly lanes: readonly TimelineLane[]
  /** Heads of the table: what a lane is, what the labels are, what the details are. */
  readonly laneHead: string
  readonly labelHead: string
  readonly detailHead?: string
}

const MOST_LANES = 40
const MOST_POINTS = 300
const WIDTH = 720
const LEFT = 12
const RIGHT = 90
const LANE_HEIGHT = 56
/** Of the line of a lane, below its top; its name stands above. */
const LINE = 40
const TOP = 4
const BOTTOM = 22
const RADIUS = 5
/** Points closer than this are drawn one above the other. */
const NEAR = 9
const LEVELS = 3
const LETTER_WIDTH = 6.2

/** Nothing where there are no points. */
export function timelineChart(chart: TimelineChart): Html {
  const { laneHead, labelHead, detailHead, id, title, description } = chart
  const lanes = shownLanes(chart.lanes)
  const points = lanes.flatMap((lane) => lane.points)
  if (points.length === 0) return NOTHING
  const days = points.flatMap(({ day }) => dayNumber(day) ?? [])
  const scale = timeScale(days, LEFT, WIDTH - RIGHT)
  const height = TOP + lanes.length * LANE_HEIGHT + BOTTOM
  const drawing = html`${scale.ticks.map(({ x, label }) => tick(x, label, height))}
${lanes.map((lane, at) => drawnLane(lane, TOP + at * LANE_HEIGHT, scale.place))}`
  return chartFrame({
    id,
    title,
    description,
    width: WIDTH,
    height,
    drawing,
    hasLinks: points.some(({ href }) => href !== undefined),
    heads: [laneHead, 'Date', labelHead, ...(detailHead === undefined ? [] : [detailHead])],
    rows: lanes.flatMap((lane) => tableRows(lane, detailHead !== undefined)),
  })
}

function shownLanes(lanes: readonly TimelineLane[]): TimelineLane[] {
  let room = MOST_POINTS
  return lanes.slice(0, MOST_LANES).flatMap(({ name, points }) => {
    const shown = points.slice(0, room)
    room -= shown.length
    return shown.length === 0 ? [] : [{ name, points: shown }]
  })
}

function tick(x: number, label: string, height: number): Html {
  const at = rounded(x)
  return html`<line class="grid" x1="${at}" x2="${at}" y1="${TOP}" y2="${height - BOTTOM}"/>
<text x="${at}" y="${height - 6}" text-anchor="middle" aria-hidden="true">${label}</text>`
}

interface Placed extends TimelinePoint {
  readonly x: number
  readonly level: number
  readonly isLabelled: boolean
}

function drawnLane(lane: TimelineLane, top: number, place: (day: number) => number): Html {
  const y = top + LINE
  return html`<text class="lane" x="${LEFT}" y="${top + 14}" aria-hidden="true">${lane.name}</text>
<line class="axis" x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}"/>
${placed(lane.points, place).map((point) => drawnPoint(point, y, lane.name))}`
}

/** From left to right; a label is written where the one before it ends. Linear beside the sorting. */
function placed(points: readonly TimelinePoint[], place: (day: number) => number): Placed[] {
  const dated = points
    .flatMap((point) => {
      const day = dayNumber(point.day)
      return day === undefined ? [] : [{ ...point, x: place(day) }]
    })
    .sort((one, other) => one.x - other.x)
  let last = { x: -NEAR, level: 0 }
  let free = 0
  return dated.map((point) => {
    const level = point.x - last.x < NEAR ? (last.level + 1) % LEVELS : 0
    last = { x: point.x, level }
    const isLabelled = level === 0 && point.x + NEAR >= free
    if (isLabelled) free = point.x + 2 * NEAR + point.label.length * LETTER_WIDTH
    return { ...point, level, isLabelled }
  })
}

function drawnPoint(point: Placed, y: number, lane: string): Html {
  const { x, level, label, isLabelled, isHollow = false, href, day, detail } = point
  const cy = y - level * (RADIUS + 3)
  const told = [label, day, detail].filter(Boolean).join(', ')
  const shape = html`<circle class="${isHollow ? 'point hollow' : 'point'}" cx="${rounded(x)}" cy="${cy}" r="${RADIUS}"><title>${told}</title></circle>${
    isLabelled &&
    html`<text x="${rounded(x + RADIUS + 3)}" y="${y + 12}" aria-hidden="true">${label}</text>`
  }`
  if (href === undefined) return shape
  return html`<a href="${href}" aria-label="${lane}: ${told}">${shape}</a>`
}

function tableRows({ name, points }: TimelineLane, hasDetails: boolean): Html[] {
  return points.map(({ day, label, detail, href }) => {
    const cell = href === undefined ? label : html`<a href="${href}">${label}</a>`
    return html`<tr><td>${name}</td><td>${day ?? NOTHING}</td><td>${cell}</td>${
      hasDetails && html`<td>${detail ?? NOTHING}</td>`
    }</tr>`
  })
}
