import { describe, expect, test } from 'vitest'
import type { Citation } from '../../src/contract/citation.ts'
import type { Release, ReleasesResponse } from '../../src/contract/releases.ts'
import { buildTable } from '../../src/portal/products/build-table.ts'
import { buildRows, releaseText, releaseValue } from '../../src/portal/products/release-names.ts'
import { releasesPage } from '../../src/portal/products/releases-page.ts'

const CITATION: Citation = {
  article: 'Q100001',
  title: 'Gates',
  start: 3,
  end: 9,
  quote: '<b>SP2</b> is build 1493',
  hash: '0',
}
const release = (version?: string, servicePack?: string, build = '1493', component?: string) => ({
  product: 'Gate Keeper',
  ...(version !== undefined && { version }),
  ...(servicePack !== undefined && { servicePack }),
  builds: [
    { build, articles: 1, citations: [CITATION], ...(component !== undefined && { component }) },
  ],
})
const RELEASES: readonly Release[] = [
  release('2.0'),
  release('2.0', 'SP2'),
  release('2.0', 'SP3'),
  release('2.0', 'SP3', '1600'),
  release(undefined, undefined, '7.1', 'gate.exe'),
]

describe('rows of builds', () => {
  test('tell a number of two service packs as ambiguous, but not beside one that only says less', () => {
    const others = buildRows(RELEASES).map((row) => row.others.map(releaseText))
    expect(others).toEqual([[], ['Gate Keeper 2.0 SP3'], ['Gate Keeper 2.0 SP2'], [], []])
  })

  test('are told with what is not stated, the quote as text and a way to its place', () => {
    const { markup } = buildTable(RELEASES)
    expect(markup.match(/>ambiguous</g)).toHaveLength(2)
    expect(markup).toContain('<span class="quiet">not stated</span>')
    expect(markup).toContain('&lt;b&gt;SP2&lt;/b&gt; is build 1493')
    expect(markup).toContain('href="/articles/Q100001?quote=3-9#quote"')
  })

  test('fold the numbers of single parts, unless there are no others', () => {
    expect(buildTable(RELEASES).markup).toContain('<summary>One number of a single part</summary>')
    expect(buildTable(RELEASES.slice(4)).markup).not.toContain('<details>')
    expect(buildTable([]).markup).toBe('')
  })
})

test('a release is named for people and for the planner', () => {
  expect(releaseText({ product: 'SMS', version: '2.0', servicePack: 'none' })).toBe(
    'SMS 2.0 without a service pack',
  )
  expect(releaseValue({ version: '2.0' })).toBe('2.0 none')
})

describe('the page of releases', () => {
  const response: ReleasesResponse = {
    snapshot: 's',
    outcome: 'known',
    product: 'Gate Keeper',
    total: 1,
    limit: 50,
    offset: 0,
    releases: [release('2.0', 'SP2')],
    sightings: [],
  }
  const query = { product: 'gate', build: '1493' }
  const told = (changes: Partial<ReleasesResponse>) =>
    releasesPage({ query, response: { ...response, ...changes } }).main.markup

  test.for([
    [{}, 'Build 1493 of Gate Keeper is Gate Keeper 2.0 SP2.'],
    [
      { outcome: 'ambiguous' as const, releases: RELEASES.slice(1, 3) },
      'is ambiguous: articles state it for Gate Keeper 2.0 SP2 and for Gate Keeper 2.0 SP3.',
    ],
    [{ releases: RELEASES.slice(4) }, 'no article says which version or service pack it is'],
    [{ outcome: 'unknown' as const, releases: [], total: 0 }, 'is unknown: no article states it.'],
    [
      { outcome: 'approximate' as const, releases: [], below: [release('2.0', 'SP1', '1380')] },
      'it lies between Gate Keeper 2.0 SP1 and ',
    ],
  ] as const)('claims no more than the articles do: %j', ([changes, text]) => {
    expect(told(changes as Partial<ReleasesResponse>)).toContain(text)
  })

  test('leads on to the fixes of the release that was found', () => {
    expect(told({})).toContain('href="/fixes?product=Gate+Keeper&amp;release=2.0+SP2"')
    expect(told({ outcome: 'unknown', releases: [], total: 0 })).toContain(
      'href="/fixes?product=Gate+Keeper&amp;release=1493"',
    )
  })

  test('tells a refusal as text', () => {
    const { markup } = releasesPage({ query, refusal: '"<x>" cannot be read.' }).main
    expect(markup).toContain('&quot;&lt;x&gt;&quot; cannot be read.')
  })
})
