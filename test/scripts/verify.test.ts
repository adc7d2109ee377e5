// The parts of verify:corpus and fuzz:corpus that need no archive.

import { describe, expect, test } from 'vitest'

const script = (name: string) =>
  import(new URL(`../../scripts/verify/${name}.mjs`, import.meta.url).href)

const { mutant, randomOf } = await script('mutate')
const { renderRelation } = await script('report')
const { addOutcome, createTally, mergeTallies } = await script('tally')

const KNOWN = [
  { ids: new Set(['Q100001']), reason: 'a torn title', problem: /^title/ },
  { ids: new Set(['Q100002']), reason: 'an empty body' },
]
const OPTIONS = { every: 1, show: 20, ids: undefined, details: false }

type Outcome = readonly [id: string, problems?: string[], counts?: Record<string, number>]

function tallyOf(outcomes: readonly Outcome[]) {
  const tally = createTally()
  for (const [id, problems, counts] of outcomes) addOutcome(tally, id, { problems, counts }, KNOWN)
  return tally
}

describe('a relation', () => {
  test('counts what holds, what is known not to, and what nobody expected', () => {
    const tally = tallyOf([
      ['Q100001', ['title (a ≠ b)']],
      ['Q100002', ['sections (a ≠ b)']],
      ['Q100003', []],
      ['Q100004'],
    ])
    expect(tally).toMatchObject({
      checked: 3,
      holds: 1,
      known: { 'a torn title': 1, 'an empty body': 1 },
      unexpected: [],
    })
  })

  test('does not take another problem of a known article for the known one', () => {
    const tally = tallyOf([['Q100001', ['title (a ≠ b)', 'references (a ≠ b)']]])
    expect(tally.unexpected).toEqual([{ id: 'Q100001', problems: ['references (a ≠ b)'] }])
    const { lines, isFailed } = renderRelation({ name: 'M1', says: 'x' }, tally, OPTIONS)
    expect(isFailed).toBe(true)
    expect(lines.at(-1)).toBe('       Q100001: references')
  })

  test('fails when a count is off, but leaves samples their scatter', () => {
    const relation = { name: 'M17', says: 'x', stated: { lists: 1000 }, tolerance: 0.02 }
    const isOff = (lists: number, every: number) => {
      const tally = tallyOf([['Q100003', [], { lists }]])
      return renderRelation(relation, tally, { ...OPTIONS, every }).isFailed
    }
    expect([isOff(985, 1), isOff(970, 1), isOff(70, 10), isOff(20, 10)]).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  test('sums up what threads found', () => {
    const one = tallyOf([['Q100003', [], { lists: 2 }]])
    const other = tallyOf([['Q100005', ['x'], { lists: 3 }]])
    expect(mergeTallies(one, other)).toMatchObject({
      checked: 2,
      holds: 1,
      unexpectedCount: 1,
      counts: { lists: 5 },
    })
  })
})

describe('a mutant', () => {
  const articles = ['SUMMARY\n=======\n\nOne.\n', 'CAUSE\n=====\n\nTwo.\n'].map((text, at) => ({
    path: `${at}.txt`,
    bytes: Buffer.from(text),
  }))

  test('follows from its seed alone', () => {
    for (let seed = 0; seed < 200; seed++)
      expect(mutant(seed, articles)).toEqual(mutant(seed, articles))
  })

  test('leaves the articles it is made from as they are', () => {
    const before = articles.map(({ bytes }) => bytes.toString())
    for (let seed = 0; seed < 200; seed++) mutant(seed, articles)
    expect(articles.map(({ bytes }) => bytes.toString())).toEqual(before)
  })

  test('is damaged in every way there is', () => {
    const ways = new Set<string>()
    for (let seed = 0; seed < 200; seed++)
      for (const change of mutant(seed, articles).changes) ways.add(change)
    expect([...ways].sort()).toEqual([
      'flipBytes',
      'nest',
      'respace',
      'shuffleLines',
      'splice',
      'truncate',
    ])
  })

  test('is drawn evenly', () => {
    const random = randomOf(7)
    const sum = Array.from({ length: 10_000 }, (): number => random()).reduce(
      (all, one) => all + one,
      0,
    )
    expect(sum / 10_000).toBeCloseTo(0.5, 1)
  })
})
