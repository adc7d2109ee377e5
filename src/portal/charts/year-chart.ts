import type { FacetValue } from '../../contract/facets.ts'
import type { Html } from '../html.ts'
import { type Bar, barChart } from './bar-chart.ts'

/** A longer time is drawn without the years that have nothing. */
const MOST_YEARS = 60

/** Articles by year; years between that have none are drawn too. @param address of a year's articles. */
export function yearChart(counts: readonly FacetValue[], address: (year: string) => string): Html {
  return barChart({
    id: 'years',
    title: 'Articles by the year of their last change',
    labelHead: 'Year',
    valueHead: 'Articles',
    bars: withGaps(counts).map(({ value: label, count: value }): Bar => {
      return { label, value, href: value > 0 ? address(label) : undefined }
    }),
  })
}

function withGaps(counts: readonly FacetValue[]): readonly FacetValue[] {
  const byYear = new Map(counts.map(({ value, count }) => [Number(value), count]))
  const years = [...byYear.keys()].sort((one, other) => one - other)
  const [first = 0] = years
  const length = (years.at(-1) ?? 0) - first + 1
  const all =
    years.length > 0 && length <= MOST_YEARS ? Array.from({ length }, (_, at) => first + at) : years
  return all.map((year) => ({ value: String(year), count: byYear.get(year) ?? 0 }))
}
