import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Part } from '../../../src/indexes/index-kind.ts'
import type { LogIndex } from '../../../src/indexes/logs/layout.ts'
import { logIndex } from '../../../src/indexes/logs/log-index.ts'
import { LogTemplates } from '../../../src/indexes/logs/log-templates.ts'
import type { Article } from '../../../src/model/article.ts'
import { logWords } from '../../../src/text/log-words.ts'
import { resultOf } from '../../support/steps.ts'
import { shipping } from '../files/shipping.ts'

const word = fc.constantFrom('service', 'Could', 'not', 'start', 'because', 'denied', '12', 'SRV01')
const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '))
const excerpt = fc.record({
  log: fc.option(fc.constantFrom('Ccim32.log', 'ü.log', '\ud800'), { nil: undefined }),
  lines: fc.array(sentence, { maxLength: 5 }),
})
const sample = fc.record({ excerpts: fc.array(excerpt, { maxLength: 3 }), event: fc.nat(3) })
const articles = fc
  .array(sample, { maxLength: 8 })
  .map((all) => all.map(({ excerpts, event }, at) => quoting(`Q${at + 1}`, excerpts, event)))

interface Excerpt {
  readonly log?: string | undefined
  readonly lines: readonly string[]
}

/** An article whose text is its lines, and which names an event unless `event` is 0. */
function quoting(id: string, excerpts: readonly Excerpt[], event: number): Article {
  const base = shipping(id, [])
  let text = ''
  const add = (line: string) => {
    const start = text.length
    text += `${line}\n`
    return { start, end: start + line.length }
  }
  const logExcerpts = excerpts.map(({ log, lines }) => ({
    ...(log !== undefined && { log }),
    shape: 'plain' as const,
    span: { start: text.length, end: text.length },
    lines: lines.map((line) => ({ text: line, span: add(line) })),
  }))
  const raw = `Event ID: ${event} Source: Disk`
  const span = add(raw)
  const entry = { kind: 'event' as const, code: String(event), source: 'Disk', raw, span }
  return {
    ...base,
    logExcerpts,
    errors: event === 0 ? [] : [entry],
    source: { ...base.source, text },
  }
}

test('what is decoded is what was encoded', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const index = logIndex.build(all)
      expect(logIndex.decode(logIndex.encode(index))).toEqual(index)
    }),
  )
})

test('any division into parts, in any order, gives the same bytes', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (all, division) => {
      const parts = [2, 0, 3, 1].map((number) =>
        partOf(
          all.filter((_, ordinal) => division[ordinal] === number),
          all,
        ),
      )
      expect(logIndex.encode(logIndex.merge(parts, all.length))).toEqual(
        logIndex.encode(logIndex.build(all)),
      )
    }),
  )
})

test('an old index without some articles is a part like any other', () => {
  fc.assert(
    fc.property(articles, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (all, kept) => {
      const rest = all.filter((_, ordinal) => kept[ordinal])
      const ordinals = Int32Array.from(all, (article) => rest.indexOf(article))
      const merged = logIndex.merge([{ data: logIndex.build(all), ordinals }], rest.length)
      expect(logIndex.encode(merged)).toEqual(logIndex.encode(logIndex.build(rest)))
    }),
  )
})

function partOf(some: readonly Article[], all: readonly Article[]): Part<LogIndex> {
  const ordinals = Int32Array.from(some, (article) => all.indexOf(article))
  return { data: logIndex.build(some), ordinals }
}

test('every quoted line is found whole in the text that quotes it', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const templates = new LogTemplates(logIndex.build(all))
      const { index } = templates
      for (const [ordinal, { source }] of all.entries()) {
        const found = new Map<number, number>()
        const steps = templates.findSteps(logWords(source.text), ({ template, similarity }) =>
          found.set(template, Math.max(similarity, found.get(template) ?? 0)),
        )
        resultOf(steps)
        const [first, end] = templates.linesOfArticle(ordinal)
        for (let line = first; line < end; line++) {
          if (index.kinds[line] !== 2) expect(found.get(index.templates[line] ?? -1)).toBe(1)
        }
      }
    }),
  )
})

test('lines lead to their articles and back', () => {
  fc.assert(
    fc.property(articles, (all) => {
      const templates = new LogTemplates(logIndex.build(all))
      for (const ordinal of all.keys()) {
        const [first, end] = templates.linesOfArticle(ordinal)
        for (let line = first; line < end; line++) {
          expect(templates.articleOfLine(line)).toBe(ordinal)
          expect([...templates.linesOf(templates.index.templates[line] ?? -1)]).toContain(line)
        }
      }
    }),
  )
})

test('bytes of another kind are refused', () => {
  expect(() => logIndex.decode(new Uint8Array(64))).toThrow('logs.bin')
})
