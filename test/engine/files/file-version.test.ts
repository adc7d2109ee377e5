import { describe, expect, test } from 'vitest'
import { compareFiles, lineOf } from '../../../src/engine/files/file-version.ts'

const isBuild = (number: number) => [1380, 1493, 2195].includes(number)

describe('The line of a version', () => {
  test.for([
    ['2.00.1380.1125', '2.0.1380'],
    ['5.0:2195.2097', '5.0.2195'],
    ['7.00.699', '7.0'],
    ['4.2.748.1', '4.2'],
    ['4.0', '4.0'],
    ['5.1a', '5.1a'],
  ] as const)('%s is %s', ([version, line]) => {
    expect(lineOf(version, isBuild)).toBe(line)
  })

  test.for(['', 'English', '5.x', '1..2'])('%s has none', (version) => {
    expect(lineOf(version, isBuild)).toBeUndefined()
  })
})

describe('A shipped file compared with the one at hand', () => {
  const atHand = { version: '2.0.1380.1101', platform: 'Intel' }
  test.for([
    [{ version: '2.00.1380.1101', platform: 'x86' }, 'same'],
    [{ version: '2.0.1380.1125', platform: 'I386' }, 'newer'],
    [{ version: '2.0.1380.1000' }, 'older'],
    [{ version: '2.0.1493.2000', platform: 'Intel' }, 'other-branch'],
    [{ version: '2.0.1380.1125', platform: 'Alpha' }, 'other-platform'],
    [{ version: '2.0.1380.1125', platform: 'Intel and Alpha' }, 'newer'],
    [{}, 'not-comparable'],
  ] as const)('%j is %s', ([shipped, comparison]) => {
    expect(compareFiles(shipped, atHand, isBuild)).toBe(comparison)
  })
})
