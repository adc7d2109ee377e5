// Days on a line, with ticks at the beginnings of years or months.

const DAY_MS = 86_400_000

// "1999-11-24"
const ISO_DAY = /^\d{4}-\d\d-\d\d$/

/** Days since 1970; `undefined` for what is no day. */
export function dayNumber(day: string | undefined): number | undefined {
  if (day === undefined || !ISO_DAY.test(day)) return undefined
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : time / DAY_MS
}

export interface TimeScale {
  /** Where a day is. */
  readonly place: (day: number) => number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
}

const MOST_TICKS = 8

/** Spreads days from one place to another; a single day stands in the middle of its year. */
export function timeScale(days: readonly number[], from: number, to: number): TimeScale {
  const years = days.map(yearOf)
  const first = Math.min(...years)
  const behind = Math.max(...years) + 1
  if (days.length === 0) return { place: () => from, ticks: [] }
  const start = startOf(first)
  const place = (day: number) => from + ((day - start) / (startOf(behind) - start)) * (to - from)
  const step = Math.ceil((behind - first) / MOST_TICKS)
  const ticks = []
  for (let year = first; year <= behind; year += step) {
    ticks.push({ x: place(startOf(year)), label: String(year) })
  }
  return { place, ticks }
}

const yearOf = (day: number) => new Date(day * DAY_MS).getUTCFullYear()

/** The first day of a year; of years before 100 as well, which Date.UTC takes for others. */
const startOf = (year: number) => new Date(0).setUTCFullYear(year, 0, 1) / DAY_MS
