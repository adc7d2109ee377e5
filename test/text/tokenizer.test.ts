import { describe, expect, test } from 'vitest'
import { MAX_WHOLE_LENGTH, tokenize } from '../../src/text/tokenizer.ts'

function tokensOf(text: string): { wholes: string[]; parts: string[] } {
  const wholes: string[] = []
  const parts: string[] = []
  tokenize(text, (start, end, isWhole) => (isWhole ? wholes : parts).push(text.slice(start, end)))
  return { wholes, parts }
}

describe('tokens', () => {
  test.for([
    ['2.0.1380.1125', ['2.0.1380.1125'], ['2', '0', '1380', '1125']],
    ['see Copylog.tcf.', ['Copylog.tcf'], ['see', 'Copylog', 'tcf']],
    ['STOP 0x0000000A', [], ['STOP', '0x0000000A']],
    ['SMS_SQL_MONITOR', ['SMS_SQL_MONITOR'], ['SMS', 'SQL', 'MONITOR']],
    [
      'HKEY_LOCAL_MACHINE\\Software',
      ['HKEY_LOCAL_MACHINE\\Software', 'HKEY_LOCAL_MACHINE'],
      ['HKEY', 'LOCAL', 'MACHINE', 'Software'],
    ],
    ['setup /s', ['/s'], ['setup', 's']],
    ['(/nolog) the .ini file', ['/nolog', '.ini'], ['nolog', 'the', 'ini', 'file']],
    ['C++ and C#', ['C++', 'C#'], ['C', 'and', 'C']],
    ['read-only, SP-3', ['SP-3'], ['read', 'only', 'SP', '3']],
    ["can't 'quoted' users’", [], ["can't", 'quoted', 'users']],
    ['TCP/IP', ['TCP/IP'], ['TCP', 'IP']],
    ['end. Next/ ...', [], ['end', 'Next']],
    ['Größe naïve', [], ['Größe', 'naïve']],
    ['שלום עולם', [], ['שלום', 'עולם']],
    ['𝒳𝒴 lone \ud83d surrogate\udc00', [], ['𝒳𝒴', 'lone', 'surrogate']],
    ['nul\u0000byte', [], ['nul', 'byte']],
    ['', [], []],
    [' .,;"/\\', [], []],
  ] as const)('of %j', ([text, wholes, parts]) => {
    expect(tokensOf(text)).toEqual({ wholes, parts })
  })

  test('a whole comes before its first part', () => {
    const seen: string[] = []
    tokenize('x\\a.b', (start, end) => seen.push('x\\a.b'.slice(start, end)))
    expect(seen).toEqual(['x\\a.b', 'x', 'a.b', 'a', 'b'])
  })

  test('a compound beyond the limit keeps its parts alone', () => {
    const path = Array.from({ length: MAX_WHOLE_LENGTH }, () => 'ab').join('\\')
    const { wholes, parts } = tokensOf(path)
    expect(wholes).toEqual([])
    expect(parts).toHaveLength(MAX_WHOLE_LENGTH)
  })
})

describe('cost', () => {
  test.for([
    ['one word', 'a'.repeat(2_000_000)],
    ['dots', '.'.repeat(2_000_000)],
    ['a dotted chain', 'a.'.repeat(1_000_000)],
    ['a path', 'a\\'.repeat(1_000_000)],
    ['apostrophes', "a'".repeat(1_000_000)],
    ['lone surrogates', '\ud800'.repeat(1_000_000)],
    ['hyphens and digits', '1-'.repeat(1_000_000)],
  ] as const)('is linear for %s', ([, text]) => {
    const start = performance.now()
    tokenize(text, () => {})
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
