import { expect, test } from 'vitest'
import type { PlanStep } from '../../../src/contract/plan.ts'
import { independentLines } from '../../../src/portal/fixes/timeline.ts'

const step = (order: number, ...sites: string[]): PlanStep => ({
  order,
  kind: 'fix',
  sites,
  to: 'SP9',
  text: `step ${order}`,
  articles: [],
  citations: [],
})

test('steps that share a site are of one line, in their order', () => {
  const lines = independentLines([step(1, 'A'), step(1, 'C'), step(2, 'B'), step(3, 'A', 'B')])
  expect(lines.map((line) => line.map(({ order, sites }) => `${order}${sites.join('')}`))).toEqual([
    ['1A', '2B', '3AB'],
    ['1C'],
  ])
})

test('no steps are no lines', () => {
  expect(independentLines([])).toEqual([])
})
