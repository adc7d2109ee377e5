import { expect, test } from 'vitest'
import { renderCsv } from '../../src/render/csv.ts'

test('quotes what would break a line or a cell', () => {
  expect(renderCsv([['a', 'b,c', 'd"e', 'f\ng']])).toBe('a,"b,c","d""e","f\ng"')
})

test.for(['=1+1', '+1', '-1', '@SUM(A1)'])('does not let %s be computed', (text) => {
  expect(renderCsv([[text]])).toBe(`'${text}`)
})
