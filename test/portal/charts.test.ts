import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { barChart } from '../../src/portal/charts/bar-chart.ts'
import { dayNumber, timeScale } from '../../src/portal/charts/time-scale.ts'
import { timelineChart } from '../../src/portal/charts/timeline-chart.ts'
import { yearChart } from '../../src/portal/charts/year-chart.ts'

const YEARS = {
  id: 'years',
  title: 'Articles by year',
  labelHead: 'Year',
  valueHead: 'Articles',
}
const FILE = { id: 'file', title: 'Versions', laneHead: 'Platform', labelHead: 'Version' }
const heights = (markup: string) =>
  [...markup.matchAll(/class="bar"[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height))

describe('a bar chart', () => {
  const { markup } = barChart({
    ...YEARS,
    description: 'From 1998 to 2000.',
    bars: [
      { label: '1998', value: 10, href: '/search?q=*&year=1998' },
      { label: '1999', value: 1234 },
      { label: '<2000>', value: 0 },
    ],
  })

  test('draws heights in proportion to the values', () => {
    const [small = 0, large = 0, none] = heights(markup)
    expect(large / small).toBeCloseTo(123.4, -1.5)
    expect(none).toBe(0)
  })

  test('has a name, a description and the same values as a table', () => {
    expect(markup).toContain('<title id="years-title">Articles by year</title>')
    expect(markup).toContain('<desc id="years-description">From 1998 to 2000.</desc>')
    expect(markup).toContain('aria-labelledby="years-title" aria-describedby="years-description"')
    expect(markup).toContain('<th scope="col">Year</th><th scope="col">Articles</th>')
    expect(markup).toContain('<td>1999</td><td>1,234</td>')
  })

  test('is a group where bars are links, a picture where none is', () => {
    expect(markup).toContain('role="group"')
    expect(markup).toContain(
      '<a href="/search?q=*&amp;year=1998" aria-label="1998: 10 articles"><rect',
    )
    const plain = barChart({ ...YEARS, bars: [{ label: 'a', value: 1 }] }).markup
    expect(plain).toContain('role="img"')
  })

  test('escapes labels and has no style of its own, as the policy of pages demands', () => {
    expect(markup).toContain('&lt;2000&gt;')
    expect(markup).not.toMatch(/style=|<style|<script/)
  })

  test('is nothing without bars', () => {
    expect(barChart({ ...YEARS, bars: [] }).markup).toBe('')
  })

  test('never draws a bar out of its frame, however many there are', () => {
    const value = fc.nat({ max: 1e9 })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 250 }), (values) => {
        const bars = values.map((one, at) => ({ label: String(at), value: one }))
        const drawn = heights(barChart({ ...YEARS, bars }).markup)
        expect(drawn).toHaveLength(Math.min(200, values.length))
        for (const height of drawn) expect(height).toBeLessThanOrEqual(110)
      }),
      { numRuns: 40 },
    )
  })
})

describe('a chart of years', () => {
  const chart = (...years: string[]) =>
    yearChart(
      years.map((value) => ({ value, count: 3 })),
      (year) => `/search?year=${year}`,
    ).markup

  test('draws the years between, which lead nowhere', () => {
    const markup = chart('2001', '1999')
    expect(markup).toMatch(/<td>.*1999.*<\/td>[\s\S]*<td>2000<\/td><td>0<\/td>[\s\S]*2001/)
    expect(markup).not.toContain('year=2000')
  })

  test('of a long time draws only those that have articles', () => {
    expect(heights(chart('1201', '1999'))).toHaveLength(2)
    expect(chart()).toBe('')
  })
})

describe('a timeline', () => {
  const lanes = [
    {
      name: 'x86 <b>',
      points: [
        { day: '1999-03-01', label: '2.0', href: '/articles/Q1', detail: 'Q1' },
        { day: '1999-03-01', label: '2.1', isHollow: true },
        { label: '1.0', href: 'javascript:alert(1)' },
      ],
    },
    { name: 'Alpha', points: [{ day: '2001-07-01', label: '3.0' }] },
  ]
  const { markup } = timelineChart({ ...FILE, detailHead: 'Article', lanes })
  const circles = [...markup.matchAll(/<circle class="([^"]+)" cx="([\d.]+)" cy="([\d.]+)"/g)]

  test('puts points of one lane on one line by their day, equal days one above the other', () => {
    const [first, second, third] = circles.map(([, , x, y]) => ({ x: Number(x), y: Number(y) }))
    expect(first?.x).toBe(second?.x)
    expect(second?.y).toBeLessThan(first?.y ?? 0)
    expect(third?.x).toBeGreaterThan(first?.x ?? 0)
  })

  test('draws dated points only; the table has all of them', () => {
    expect(circles.map(([, kind]) => kind)).toEqual(['point', 'point hollow', 'point'])
    expect(markup.match(/<tr><td>/g)).toHaveLength(4)
    expect(markup).toContain('<td>x86 &lt;b&gt;</td><td></td>')
  })

  test('leads where it is told, but nowhere that runs something', () => {
    expect(markup).toContain('aria-label="x86 &lt;b&gt;: 2.0, 1999-03-01, Q1"')
    expect(markup).not.toContain('javascript:')
  })

  test('is nothing without points, and a table alone without days', () => {
    expect(timelineChart({ ...FILE, lanes: [{ name: 'a', points: [] }] }).markup).toBe('')
    const undated = timelineChart({ ...FILE, lanes: [{ name: 'a', points: [{ label: '1' }] }] })
    expect(undated.markup).toContain('<td>1</td>')
    expect(undated.markup).not.toContain('<circle')
  })

  test('stops at three hundred points', () => {
    const points = Array.from({ length: 2000 }, (_, at) => ({ day: '1999-03-01', label: `${at}` }))
    const long = timelineChart({ ...FILE, lanes: [{ name: 'a', points }] }).markup
    expect(long.match(/<circle/g)).toHaveLength(300)
  })
})

describe('a scale of days', () => {
  test('keeps every day between its ends and in order', () => {
    const day = fc.integer({ min: -700_000, max: 1_000_000 })
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 30 }), (days) => {
        const { place, ticks } = timeScale(days, 10, 500)
        const sorted = [...days].sort((one, other) => one - other).map(place)
        expect(sorted).toEqual([...sorted].sort((one, other) => one - other))
        expect(sorted[0]).toBeGreaterThanOrEqual(10)
        expect(sorted.at(-1)).toBeLessThanOrEqual(500)
        expect(ticks.length).toBeLessThanOrEqual(10)
      }),
    )
  })

  test.for(['', '1999', '1999-13-40', '99-1-1', 'x'])('takes "%s" for no day', (text) => {
    expect(dayNumber(text)).toBeUndefined()
  })
})
