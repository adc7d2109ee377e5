import { describe, expect, test } from 'vitest'
import { readSought } from '../../../src/engine/passages/sought.ts'
import type { Retrieval } from '../../../src/engine/retrieval.ts'

const retrieval = {
  rarities: () => Promise.resolve({ of: new Map(), highest: 1 }),
} as unknown as Retrieval

async function wordsIn(question: string, text: string): Promise<string[]> {
  const sought = await readSought(question, [], retrieval)
  return [...sought.in(text)].map((number) => sought.terms[number]?.word ?? '').sort()
}

describe('Sought', () => {
  test.each([
    ['Why does tcpip-32 fail?', 'Sample TCP/IP-32 driver', 'tcpip-32'],
    [
      'What stands below Sample\\Client?',
      'HKEY_USERS\\Software\\Sample\\Client\\Rules',
      'sample\\client',
    ],
  ])('finds the names of "%s" as articles set them', async (question, text, name) => {
    expect(await wordsIn(question, text)).toContain(name)
    expect(await wordsIn(question, 'Something else.')).not.toContain(name)
  })

  test('does not find a name within a longer word', async () => {
    expect(await wordsIn('Why does tcpip-32 fail?', 'xTCP/IP-32 and TCP/IP-321')).toEqual([])
  })

  test('takes a padded code for one term', async () => {
    const sought = await readSought('fatal exit 0x001A', [], retrieval)
    expect(sought.terms.filter(({ word }) => word.startsWith('0x'))).toHaveLength(1)
    expect(await wordsIn('fatal exit 0x001A', 'Exit code 0x001a')).toContain('0x001a')
  })

  test('looks at long texts in linear time', async () => {
    const sought = await readSought('tcpip-32 a\\b\\c-d', [], retrieval)
    const started = performance.now()
    sought.in('t-c-p-i-p '.repeat(50_000))
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
