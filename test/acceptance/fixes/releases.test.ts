// The cases of GET /v1/releases and the table of stated builds, asked of the articles that state them.

import { describe, expect, test } from 'vitest'
import type { Release } from '../../../src/contract/releases.ts'
import { type ReleasesCase, readCases, readStatedBuilds, type StatedBuild } from './case-files.ts'
import { canRun, evidenceIds, isWhole, useCaseIndex } from './case-index.ts'

const CASES = readCases('releases')
const FACTS = readStatedBuilds()

/** Not read, with the reason. A fact that comes out fails here. */
const UNREAD = new Set([
  // "for example, …" below "Change the version to 6.5" in an article on another product.
  'SQL Server 6.5 06.50.201',
  // The article gives the number to the Option Pack of Windows NT; that IIS 4.0 comes in it is not said.
  'Internet Information Server 4.0 4.02.0622',
  // The article names no version; it stands in the table without one.
  'Internet Explorer 5 5.00.2314.1003',
  // Only the whole archive tells that 6.50 is version 6.5.
  ...(isWhole ? [] : ['SQL Server 6.5 SP2 06.50.0240']),
])

const nameOf = ({ product, version, servicePack, build }: StatedBuild) =>
  [product, version, servicePack, build].filter((part) => part !== undefined).join(' ')

const kb = useCaseIndex(evidenceIds([...CASES, ...FACTS]))

/** "06.50.0240" and "6.50.240" are one number. */
const numbersOf = (build: string) => build.replace(/(?<![1-9])0+(?=\d)/g, '').replace(/ /g, '')

const packOf = (servicePack: string | undefined) => servicePack ?? 'none'

describe.skipIf(!canRun)('Which release', () => {
  test.each(CASES)('$name: $question', async ({ request, expected }: ReleasesCase) => {
    const { outcome, releases, below = [], above = [] } = await kb().releases(request)
    expect(outcome).toBe(expected.outcome)
    for (const { builds } of releases) {
      expect(builds.flatMap(({ citations }) => citations)).not.toEqual([])
    }
    if (expected.releases !== undefined) {
      expect(releases.map(({ servicePack }) => packOf(servicePack)).sort()).toEqual(
        expected.releases.map(({ servicePack }) => packOf(servicePack)).sort(),
      )
      for (const { version, servicePack } of expected.releases) {
        const of = releases.filter((one) => packOf(one.servicePack) === packOf(servicePack))
        if (version !== undefined) expect(of.map((one) => one.version)).toContain(version)
      }
    }
    if (expected.versions !== undefined) {
      expect(new Set(releases.map(({ version }) => version))).toEqual(new Set(expected.versions))
    }
    if (expected.between !== undefined) {
      const numbers = (some: readonly Release[]) =>
        some.flatMap(({ builds }) => builds.map(({ build }) => build)).join(' ')
      expect(numbers(below)).toContain(expected.between[0])
      expect(numbers(above)).toContain(expected.between[1])
    }
  })
})

describe.skipIf(!canRun)('What articles state of builds', () => {
  /** What names no service pack stands in the table, though others may tell more of the build. */
  const isStated = async ({ product, version, servicePack, build, evidence }: StatedBuild) => {
    // "4.00.1111 (4.00.950B)", "4.03.1212-1214"
    const [number = ''] = build.split(/[ -]/)
    const replies = [
      await kb().releases({ product, build: number }),
      await kb().releases({ product, limit: 200 }),
    ]
    const builds = replies
      .flatMap(({ releases }) => releases)
      .filter((one) => packOf(one.servicePack) === packOf(servicePack))
      .filter((one) => version === undefined || one.version === version)
      .flatMap((one) => one.builds)
      .filter((one) => numbersOf(one.build).endsWith(numbersOf(number)))
    const isCited = (id: string) =>
      builds.some(({ articles, citations }) =>
        citations.length < articles ? true : citations.some(({ article }) => article === id),
      )
    return evidence.some(({ article }) => isCited(article))
  }

  test.each(
    FACTS.filter((fact) => !UNREAD.has(nameOf(fact))).map((fact) => [nameOf(fact), fact] as const),
  )('%s comes out with its article', async (_name, fact) => {
    expect(await isStated(fact)).toBe(true)
  })

  test.fails.each(
    FACTS.filter((fact) => UNREAD.has(nameOf(fact))).map((fact) => [nameOf(fact), fact] as const),
  )('%s comes out with its article', async (_name, fact) => {
    expect(await isStated(fact)).toBe(true)
  })
})
