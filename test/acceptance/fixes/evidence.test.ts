// The cases themselves: enough of them, over enough products, drawn and not picked, and every piece
// of evidence where it is said to stand. No answer of the engine is looked at here.

import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decode } from '../../../src/source/decode.ts'
import {
  type AnyCase,
  CASE_KINDS,
  type Evidence,
  listCaseFiles,
  readCases,
  readDrawing,
  readFixLists,
  readStatedBuilds,
} from './case-files.ts'
import { articlePath, canRun } from './case-index.ts'

const CASES: readonly AnyCase[] = CASE_KINDS.flatMap((kind): readonly AnyCase[] => readCases(kind))
const DRAWN = new Set(readDrawing().strata.flatMap(({ drawn }) => drawn))

const textOf = (id: string) => decode(readFileSync(articlePath(id)), 'windows-1252').text

/** Every article number in a value, keys included. */
const idsIn = (value: unknown) => JSON.stringify(value).match(/\bQ\d{5,6}\b/g) ?? []

describe('the cases', () => {
  test('stand in one file a kind, each with a name of its own', () => {
    expect(listCaseFiles()).toEqual(CASE_KINDS)
    const names = CASES.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('number at least 30 of drawn articles, over at least 8 product families', () => {
    const drawn = CASES.filter((one) => one.drawn.length > 0)
    expect(drawn.length).toBeGreaterThanOrEqual(30)
    expect(new Set(drawn.map(({ family }) => family)).size).toBeGreaterThanOrEqual(8)
  })

  test('name as drawn only what the drawing holds', () => {
    expect(CASES.flatMap(({ drawn }) => drawn).filter((id) => !DRAWN.has(id))).toEqual([])
  })

  test.each(CASES)('$name expects something and gives its evidence', (one) => {
    expect(Object.keys(one.expected)).not.toEqual([])
    expect(one.evidence).not.toEqual([])
    const cited = new Set(one.evidence.map(({ article }) => article))
    const judged = [...one.drawn, ...idsIn(one.expected)]
    expect(judged.filter((id) => !cited.has(id))).toEqual([])
  })
})

describe.skipIf(!canRun)('the evidence in the archive', () => {
  const stands = ({ article, start, end, hash }: Evidence) => {
    const text = textOf(article)
    if (start < text.indexOf('---\n', 4) || end > text.length) return false
    const quote = text.slice(start, end).replace(/\s+/g, ' ').trim()
    return createHash('sha256').update(quote, 'utf8').digest('hex') === hash
  }

  test.each(CASES)('of $name stands where it is said to', ({ evidence }) => {
    expect(evidence.filter((one) => !stands(one))).toEqual([])
  })

  test('of the stated builds stands where it is said to', () => {
    const facts = readStatedBuilds()
    expect(facts.filter(({ evidence }) => !evidence.every(stands))).toEqual([])
    expect(new Set(facts.map(({ product }) => product)).size).toBeGreaterThanOrEqual(10)
  })

  test('covers every article that a case expects somewhere', () => {
    const ids = CASES.flatMap((one) => idsIn([one.expected, one.request]))
    expect(ids.filter((id) => !existsSync(articlePath(id)))).toEqual([])
  })

  test.each(readFixLists())('counts the members of $list', (list) => {
    const cited = new Set(idsIn(textOf(list.list)))
    const known = [list.list, ...list.references, ...list.heldMembers, ...list.notHeld]
    expect([...cited].sort()).toEqual([...known].sort())
    expect(list.evidence.filter((one) => !stands(one))).toEqual([])
    expect(list.heldMembers.every((id) => existsSync(articlePath(id)))).toBe(true)
    expect(list.notHeld.some((id) => existsSync(articlePath(id)))).toBe(false)
    expect([list.members, list.held]).toEqual([
      list.heldMembers.length + list.notHeld.length,
      list.heldMembers.length,
    ])
  })

  // Facts may be taken from the archive, sentences may not.
  test('is never told in the words of its article', () => {
    const runs = (text: string) => {
      const words = text.toLowerCase().match(/[a-z]{2,}/g) ?? []
      return words.slice(7).map((_, at) => words.slice(at, at + 8).join(' '))
    }
    const copied = CASES.flatMap(({ name, question, why = '', evidence }) => {
      const told = [question, why, ...evidence.map(({ says = '' }) => says)].flatMap(runs)
      const there = new Set(evidence.flatMap(({ article }) => runs(textOf(article))))
      return told.filter((run) => there.has(run)).map((run) => `${name}: ${run}`)
    })
    expect(copied).toEqual([])
  })
})
