// The pairs themselves are sound: readable, spread as issue 6 asks, and stated by the articles they
// cite. No answer is given here.

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sharedRuns, wordsOf } from '../kb-words/shared-runs.ts'
import { isHeld, isThere, productOf, type Tally, tallyArchive, textOf } from './archive.ts'
import { lines, occurs, type Pair, pairs, plain } from './pairs.ts'

const LONGEST_RUN = 6
const FEWEST_ANSWERABLE = 118
const FEWEST_UNANSWERABLE = 42
const TALLY_MS = 120_000

const KINDS =
  'fixes-needed file-table ships cause resolution workaround status fixed-in applies-to prerequisite steps registry cites cited-by build-number count list definition error-meaning comparison still-needed fact unanswerable'.split(
    ' ',
  )
/** How an unanswerable question hurts: the start of its note. */
const HURTS = [
  'wrong platform',
  'wrong language',
  'near-miss version',
  'ghost article',
  'plausible but absent',
]

const draw = join(import.meta.dirname, 'draw.mjs')
const drawn: { readonly kinds: Readonly<Record<string, readonly string[]>> } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'drawn.json'), 'utf8'),
)
const drawnIds = new Set(Object.values(drawn.kinds).flat())

const answerable = pairs.filter(({ kind }) => kind !== 'unanswerable')
const unanswerable = pairs.filter(({ kind }) => kind === 'unanswerable')
const numbersIn = (text: string): readonly string[] => text.match(/\bQ\d{5,6}\b/g) ?? []
const isRecounted = ({ note }: Pair): boolean => note.startsWith('recount ')

describe('the pairs', () => {
  test('are one JSON object a line with the fields of the public examples', () => {
    for (const [index, line] of lines.entries()) {
      expect(Object.keys(JSON.parse(line))).toEqual([
        'id',
        'question',
        'kind',
        'gold',
        'citations',
        'note',
      ])
      expect(pairs[index]!.question.length).toBeGreaterThan(10)
    }
  })

  test('have ids and questions of their own', () => {
    expect(new Set(pairs.map(({ id }) => id)).size).toBe(pairs.length)
    expect(new Set(pairs.map(({ question }) => plain(question))).size).toBe(pairs.length)
  })

  test('are enough, answerable and unanswerable', () => {
    expect(answerable.length).toBeGreaterThanOrEqual(FEWEST_ANSWERABLE)
    expect(unanswerable.length).toBeGreaterThanOrEqual(FEWEST_UNANSWERABLE)
  })

  test('cover every intent', () => {
    expect(new Set(pairs.map(({ kind }) => kind))).toEqual(new Set(KINDS))
  })

  test('hurt in every way when unanswerable, and say how', () => {
    const ways = unanswerable.map(({ note }) => HURTS.find((way) => note.startsWith(way)) ?? note)
    expect(new Set(ways)).toEqual(new Set(HURTS))
    for (const { gold, citations } of unanswerable) {
      expect(gold).toEqual({ type: 'abstain', value: 'abstain' })
      expect(citations).toEqual([])
    }
  })

  test('have keys that are short facts, or are yes or no', () => {
    for (const { id, gold } of answerable) {
      if (gold.type === 'boolean') expect(['yes', 'no'], id).toContain(gold.value)
      else expect(gold.keys?.length, id).toBeGreaterThan(0)
      for (const one of (gold.keys ?? []).flatMap((key) => key.split('|'))) {
        expect(one.length, `${id} ${one}`).toBeLessThanOrEqual(60)
        expect(one.trim(), id).toBe(one)
        // So that a reader who takes keys for expressions finds the same.
        expect(one, id).not.toMatch(/[()[\]{}*+?^$\\]/)
      }
    }
  })

  test('do not give their answer away in the question', () => {
    const given = answerable
      .filter(({ gold }) => gold.keys !== undefined)
      .filter(({ gold, question }) => gold.keys!.every((key) => occurs(key, question)))
    expect(given.map(({ id }) => id)).toEqual([])
  })

  test('cite drawn articles, nine in ten at least', () => {
    const cited = answerable.filter(({ citations }) => citations.length > 0)
    const fromDraw = cited.filter(({ citations }) => citations.some((id) => drawnIds.has(id)))
    expect(fromDraw.length / cited.length).toBeGreaterThanOrEqual(0.9)
  })
})

if (!isThere) process.stderr.write('pairs: skipped, no archive; run "npm run corpus" first\n')

describe.skipIf(!isThere && process.env['CI'] === undefined)('the pairs and the archive', () => {
  let tally: Tally = { keyword: new Map(), citing: new Map() }
  beforeAll(() => {
    const wanted = pairs.filter(isRecounted).map(({ note }) => note.split(' ')[2] ?? '')
    const ghosts = unanswerable.flatMap(({ question }) => numbersIn(question))
    tally = tallyArchive(new Set([...wanted, ...ghosts]))
  }, TALLY_MS)

  test(
    'come from articles drawn by the seed in draw.mjs',
    () => {
      const again = execFileSync(process.execPath, [draw], { encoding: 'utf8' })
      expect(JSON.parse(again)).toEqual(drawn)
    },
    TALLY_MS,
  )

  test('cite articles that are held', () => {
    const missing = answerable.flatMap(({ citations }) => citations.filter((id) => !isHeld(id)))
    expect(missing).toEqual([])
  })

  test('have keys that a cited article states', () => {
    const unstated = answerable
      .filter(({ citations, gold }) => citations.length > 0 && gold.keys !== undefined)
      .flatMap(({ id, citations, gold }) => {
        const texts = citations.map(textOf)
        return gold
          .keys!.filter((key) => !texts.some((text) => occurs(key, text)))
          .map((key) => `${id} ${key}`)
      })
    expect(unstated).toEqual([])
  })

  test('lie over 15 products or more', () => {
    const products = new Set(answerable.flatMap(({ citations }) => citations.map(productOf)))
    expect(products.size).toBeGreaterThanOrEqual(15)
  })

  test('are asked in own words', () => {
    const shared = pairs.flatMap(({ id, question, citations, note }) =>
      [...citations, ...numbersIn(note)]
        .filter(isHeld)
        .flatMap((other) => sharedRuns(wordsOf(question), wordsOf(textOf(other)), LONGEST_RUN + 1))
        .map((run) => `${id}: ${run}`),
    )
    expect(shared).toEqual([])
  })

  test('name ghosts that are not held, and other numbers that are', () => {
    for (const { id, question, note } of unanswerable) {
      const isGhost = note.startsWith('ghost article')
      for (const number of numbersIn(question))
        expect(isHeld(number), `${id} ${number}`).toBe(!isGhost)
    }
  })

  test('count what the archive holds', () => {
    const counted = pairs.filter(isRecounted)
    expect(counted.length).toBeGreaterThan(10)
    for (const { id, gold, note } of counted) {
      const [, what, key = ''] = note.split(' ')
      const found = (what === 'keyword' ? tally.keyword : tally.citing).get(key) ?? []
      expect(gold.type === 'number' ? found.length : found, id).toEqual(gold.value)
      expect(gold.keys, id).toEqual([gold.value].flat().map(String))
    }
  })
})
