// The draw of acceptance cases: a function of the seed, and strata that stay apart.

import { describe, expect, test } from 'vitest'

const script = (name: string) =>
  import(new URL(`../../scripts/draw/${name}.mjs`, import.meta.url).href)

const { draw, randomOf, strataOf } = await script('draw')
const { FAMILIES, PREDICATES } = await script('strata.table')

const IDS = Array.from({ length: 50 }, (_, at) => `Q${100_000 + at * 7}`)

describe('a draw', () => {
  test('is the same for the same seed, whatever the order of the candidates', () => {
    const drawn = draw(IDS, 5, 7, 'a')
    expect(draw([...IDS].reverse(), 5, 7, 'a')).toEqual(drawn)
    expect(new Set(drawn).size).toBe(5)
  })

  test('differs by seed and by stratum', () => {
    const drawn = draw(IDS, 5, 7, 'a')
    expect(draw(IDS, 5, 8, 'a')).not.toEqual(drawn)
    expect(draw(IDS, 5, 7, 'b')).not.toEqual(drawn)
  })

  test('gives all candidates when there are fewer than asked for', () => {
    expect(draw(['Q2', 'Q1', 'Q2'], 4, 1, 'a').sort()).toEqual(['Q1', 'Q2'])
  })

  test('is mulberry32', () => {
    const random = randomOf(1)
    expect([random(), random()].map((value) => Math.floor(value * 2 ** 32))).toEqual([
      2693262067, 11749833,
    ])
  })
})

describe('the strata of a text', () => {
  const text = [
    '\t- Microsoft Exchange Server, version 5.5 SP1 ',
    '\tThis made-up trouble was first corrected in Exchange Server 5.5 Service Pack 2.',
    '\t  10/2/98  9:15AM  5.5.1111.22  31,000  Made.dll  Alpha',
  ].join('\n')

  test('join the families of its list with the ways of its statements', () => {
    expect(strataOf(text, FAMILIES, PREDICATES)).toEqual([
      'Exchange Server / table',
      'Exchange Server / fixed-in',
      'Exchange Server / platform',
    ])
  })

  test('are none when it states nothing', () => {
    expect(strataOf('\t- Microsoft Exchange Server 5.5\n', FAMILIES, PREDICATES)).toEqual([])
  })
})
