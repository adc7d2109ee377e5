import { expect, test } from 'vitest'
import type { Section } from '../../src/model/section.ts'
import { passagesOf, sourcePassagesOf } from '../../src/text/passages.ts'

const NOTICE = 'Back up the registry before you edit it.'
const SOURCE = [
  'SYMPTOMS',
  '========',
  '',
  'The spooler stops.',
  '',
  NOTICE,
  '',
  'It starts again.',
  '',
  'STATUS',
  '======',
  '',
  NOTICE,
].join('\n')

const spanOf = (text: string, from = 0) => {
  const start = SOURCE.indexOf(text, from)
  return { start, end: start + text.length }
}

function paragraph(text: string, from = 0): Section['blocks'][number] {
  const { start, end } = spanOf(text, from)
  const point = (offset: number) => ({ line: 1, column: 1, offset })
  const position = { start: point(start), end: point(end) }
  return { type: 'paragraph', position, children: [{ type: 'text', value: text, position }] }
}

const STATUS_START = SOURCE.indexOf('STATUS')
const SECTIONS: Section[] = [
  {
    role: 'symptoms',
    heading: 'SYMPTOMS',
    text: `The spooler stops.\n\n${NOTICE}\n\nIt starts again.`,
    blocks: [paragraph('The spooler stops.'), paragraph(NOTICE), paragraph('It starts again.')],
    span: { start: 0, end: STATUS_START - 2 },
  },
  {
    role: 'status',
    heading: 'STATUS',
    text: NOTICE,
    blocks: [paragraph(NOTICE, STATUS_START)],
    span: { start: STATUS_START, end: SOURCE.length },
  },
]
const BOILERPLATE = [
  { kind: 'registry-warning', span: spanOf(NOTICE) },
  { kind: 'registry-warning', span: spanOf(NOTICE, STATUS_START) },
] as const

const EXPECTED = ['The spooler stops.', 'It starts again.'].map((text) => ({
  section: 0,
  role: 'symptoms',
  heading: 'SYMPTOMS',
  text,
}))

test('boilerplate divides a section and leaves nothing of one that is all boilerplate', () => {
  const article = { sections: SECTIONS, boilerplate: BOILERPLATE, source: { text: SOURCE } }
  expect(passagesOf(article)).toEqual(EXPECTED)
})

test('the source alone gives the same passages, without headings and rules', () => {
  expect(sourcePassagesOf(SOURCE, SECTIONS, BOILERPLATE)).toEqual(EXPECTED)
})

test('a section without boilerplate is its text', () => {
  const article = { sections: SECTIONS, boilerplate: [], source: { text: SOURCE } }
  expect(passagesOf(article).map(({ text }) => text)).toEqual(SECTIONS.map(({ text }) => text))
})
