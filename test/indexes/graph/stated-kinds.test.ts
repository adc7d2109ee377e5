import { expect, test } from 'vitest'
import { type NamedPlace, statedKinds } from '../../../src/indexes/graph/stated-kinds.ts'
import { trustArticleId } from '../../../src/model/article-id.ts'
import { NO_STATEMENTS } from '../../../src/model/statement.ts'

const place = (id: string, start: number): NamedPlace => ({ id, span: { start, end: start + 5 } })
const at = (start: number) => ({ start, end: start + 20 })
const [Q1, Q2] = [trustArticleId('Q100001'), trustArticleId('Q100002')]

test('lays a statement to the reference behind it', () => {
  const supersedes = [
    { direction: 'supersedes' as const, articles: [Q1], names: [], releases: [], span: at(50) },
  ]
  const places = [place(Q1, 10), place(Q2, 55), place(Q1, 80), place(Q1, 90)]
  expect(statedKinds({ ...NO_STATEMENTS, supersedes }, places)).toEqual([
    undefined,
    undefined,
    { kind: 'supersedes', span: at(50) },
    undefined,
  ])
})

test('lays it to the last reference before when none is behind', () => {
  const companions = [{ articles: [Q1], span: at(50) }]
  expect(statedKinds({ ...NO_STATEMENTS, companions }, [place(Q1, 10), place(Q1, 20)])).toEqual([
    undefined,
    { kind: 'companion', span: at(50) },
  ])
})

test('takes the strongest of several statements', () => {
  const companions = [{ articles: [Q1], span: at(0) }]
  const requires = [{ articles: [Q1], releases: [], files: [], span: at(0) }]
  expect(statedKinds({ ...NO_STATEMENTS, companions, requires }, [place(Q1, 10)])).toEqual([
    { kind: 'companion', span: at(0) },
  ])
})

test('takes what is denied for a mention', () => {
  const isNegated = true as const
  const releaseLists = [
    { relation: 'fixed-in' as const, releases: [], articles: [Q1], isNegated, span: at(0) },
  ]
  expect(statedKinds({ ...NO_STATEMENTS, releaseLists }, [place(Q1, 10)])).toEqual([
    { kind: 'see-also', span: at(0) },
  ])
})

test.for([
  ['these-fixes', 'required-before'],
  ['this-fix', 'requires'],
] as const)('a list to apply, with a gate that speaks of %s, is %s', ([subject, kind]) => {
  const span = at(0)
  const releaseLists = [{ relation: 'apply' as const, releases: [], articles: [Q1], span }]
  const lists = { articles: [], required: [], forReleases: [], before: [], conditions: [] }
  const requiredBefore = [{ ...lists, subject, span: at(200) }]
  const statements = { ...NO_STATEMENTS, releaseLists, requiredBefore }
  expect(statedKinds(statements, [place(Q1, 10)])).toEqual([{ kind, span }])
})

test('stays quick when many statements name one article many times', () => {
  const companions = Array.from({ length: 20_000 }, (_, n) => ({ articles: [Q1], span: at(n) }))
  const places = Array.from({ length: 20_000 }, (_, n) => place(Q1, n))
  const kinds = statedKinds({ ...NO_STATEMENTS, companions }, places)
  expect(kinds.every((one) => one?.kind === 'companion')).toBe(true)
})
