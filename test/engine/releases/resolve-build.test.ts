import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareBuilds, fitOf, parseBuild } from '../../../src/engine/releases/build-number.ts'
import type { StatedRelease } from '../../../src/engine/releases/release-table.ts'
import { resolveBuild, statedAlone } from '../../../src/engine/releases/resolve-build.ts'

const build = (text: string) => {
  const parsed = parseBuild(text)
  if (parsed === undefined) throw new Error(`no build: ${text}`)
  return parsed
}

function stated(version: string | undefined, servicePack: string | undefined, text: string) {
  const release: StatedRelease = {
    family: 'Example',
    ...(version !== undefined && { version }),
    ...(servicePack !== undefined && { servicePack }),
    build: build(text),
    printed: text,
    article: 0,
    span: { start: 0, end: 1 },
  }
  return release
}

const TABLE = [
  stated('2.0', 'none', '1239'),
  stated('2.0', undefined, '1239'),
  stated('2.0', 'SP1', '2.00.1380.1000'),
  stated('2.0', 'SP2', '2.00.1493.2000'),
  stated('2.0', 'SP3', '2.00.1493.3000'),
  stated('1.2', 'SP4', '786'),
]

const read = (text: string, version?: string) => {
  const reading = resolveBuild(TABLE, build(text), version)
  const releases =
    'readings' in reading
      ? reading.readings.map((one) => `${one.version} ${one.servicePack ?? '?'}`)
      : []
  return [reading.outcome, ...releases]
}

describe('A build is', () => {
  test.for([
    ['1239', ['known', '2.0 none']],
    ['1380', ['known', '2.0 SP1']],
    ['2.0.1380.1000', ['known', '2.0 SP1']],
    ['2.00.1493.3000', ['known', '2.0 SP3']],
    ['1493', ['ambiguous', '2.0 SP2', '2.0 SP3']],
    ['2.0.1493.9999', ['ambiguous', '2.0 SP2', '2.0 SP3']],
    ['786', ['known', '1.2 SP4']],
    ['7777', ['unknown']],
    ['1', ['unknown']],
  ] as const)('%s: %j', ([text, expected]) => {
    expect(read(text)).toEqual(expected)
  })

  test('approximate between two that are stated, with both neighbours', () => {
    const reading = resolveBuild(TABLE, build('1420'))
    expect(reading).toMatchObject({
      outcome: 'approximate',
      below: [{ servicePack: 'SP1' }],
      above: [{ servicePack: 'SP2' }, { servicePack: 'SP3' }],
    })
  })

  test('sought among the stated builds of its version', () => {
    expect(read('786', '2.0')).toEqual(['unknown'])
  })
})

describe('Builds are read', () => {
  test.for([
    ['1380', [1380], '', undefined],
    ['1457.10', [1457, 10], '', undefined],
    ['2.00.1380.1000', [1380, 1000], '', '2.0'],
    ['4.0.0.568', [568], '', '4.0'],
    ['4.00.950A', [950], 'A', '4.0'],
    ['5.0:2195.2097', [2195, 2097], '', '5.0'],
  ] as const)('%s', ([text, parts, letter, version]) => {
    expect(parseBuild(text)).toEqual({
      parts: [...parts],
      letter,
      ...(version !== undefined && { version }),
    })
  })

  test.for(['', 'SP2', '1..2', '1.2.', 'x', '-1', '9'.repeat(400)])('but not %s', (text) => {
    expect(parseBuild(text)).toBeUndefined()
  })
})

test('A letter makes another build', () => {
  expect(fitOf(build('4.00.950'), build('4.00.950A'))).toBeUndefined()
  expect(fitOf(build('4.00.950A'), build('4.00.950A'))).toBe('exact')
})

test('The order of builds is total', () => {
  const number = fc
    .tuple(fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), fc.constantFrom('', 'A', 'B'))
    .map(([parts, letter]) => build(`${parts.join('.')}${letter}`))
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      expect(compareBuilds(a, a)).toBe(0)
      expect(Math.sign(compareBuilds(a, b)) + Math.sign(compareBuilds(b, a))).toBe(0)
      if (compareBuilds(a, b) <= 0 && compareBuilds(b, c) <= 0) {
        expect(compareBuilds(a, c)).toBeLessThanOrEqual(0)
      }
    }),
  )
})

describe('A build that is stated without version and service pack', () => {
  const bare = stated(undefined, undefined, '3.1.0.2115')
  const table = [bare, stated('5.0', 'SP1', '1458')]

  test('is no release of a site', () => {
    expect(resolveBuild(table, build('3.1.0.2115')).outcome).toBe('unknown')
  })

  test.for(['3.1.0.2115', '3.1.2115', '2115'])('is found as it is stated by %s', (text) => {
    expect(statedAlone(table, build(text))).toEqual([{ sources: [bare] }])
  })

  test.for([['3.1.0.2116'], ['4.1.0.2115'], ['2115', '5.0'], ['1458']])(
    'is not found by %j',
    ([text = '', version]) => {
      expect(statedAlone(table, build(text), version)).toEqual([])
    },
  )
})
