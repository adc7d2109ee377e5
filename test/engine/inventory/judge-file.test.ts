import { expect, test } from 'vitest'
import { judgeFile } from '../../../src/engine/inventory/judge-file.ts'
import { parseFileVersion } from '../../../src/engine/inventory/numbered-version.ts'

interface Stated {
  readonly version?: string
  readonly bytes?: number
  readonly precisionBytes?: number
  readonly day?: number
  readonly isDateUnreadable?: boolean
}

const facts = ({ version = '', isDateUnreadable = false, ...stated }: Stated) => {
  const parsed = parseFileVersion(version)
  const rest = { platforms: [], precisionBytes: 0, isDateUnreadable, ...stated }
  return parsed === undefined ? rest : { ...rest, version: parsed }
}

const verdict = (atHand: Stated, wanted: Stated, releaseBuilds: readonly number[] = []) =>
  judgeFile(facts(atHand), facts(wanted), {
    areEditionsApart: () => false,
    isReleaseBuild: (number) => releaseBuilds.includes(number),
    showsBothNotations: () => false,
  }).verdict

test.each([
  ['2.0.1380.1101', '2.0.1380.1125', 'older'],
  ['2.00.1380.1125', '2.0.1380.1125', 'satisfied'],
  ['2.0.1380.1130', '2.0.1380.1125', 'newer'],
  ['4.2.775.1', '4.2.748.1', 'newer'],
  ['5.0.2195.1', '5.0.2195.2100', 'older'],
  ['5.0.2195.1', '4.2.775.1', 'otherBranch'],
])('%s against %s is %s', (atHand, wanted, expected) => {
  expect(verdict({ version: atHand }, { version: wanted })).toBe(expected)
})

test('builds of two releases are two branches', () => {
  expect(verdict({ version: '5.5.2448.0' }, { version: '5.5.2650.0' })).toBe('older')
  expect(verdict({ version: '5.5.2448.0' }, { version: '5.5.2650.0' }, [2650])).toBe('otherBranch')
})

test('a rounded size is an interval', () => {
  const wanted = { version: '2.0.1', bytes: 146432, precisionBytes: 512 }
  expect(verdict({ version: '2.0.1', bytes: 146900 }, wanted)).toBe('satisfied')
  expect(verdict({ version: '2.0.1', bytes: 147000 }, wanted)).toBe('sameVersionOtherSize')
})

test('equal versions of days further apart than hours are not the same file', () => {
  const wanted = { version: '2.0.1', day: 100 }
  expect(verdict({ version: '2.0.1', day: 101 }, wanted)).toBe('satisfied')
  expect(verdict({ version: '2.0.1', day: 102 }, wanted)).toBe('sameVersionOtherSize')
})

test('without versions the day decides, and size alone proves nothing', () => {
  expect(verdict({ day: 90, bytes: 5 }, { day: 100, bytes: 5 })).toBe('older')
  expect(verdict({ bytes: 5 }, { bytes: 5 })).toBe('unusable')
  expect(verdict({ day: 100, bytes: 6 }, { day: 100, bytes: 5 })).toBe('sameVersionOtherSize')
})

test('a row whose date names no day is unusable', () => {
  expect(verdict({ version: '2.0.1' }, { version: '2.0.1', isDateUnreadable: true })).toBe(
    'unusable',
  )
})
