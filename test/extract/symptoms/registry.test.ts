import { describe, expect, test } from 'vitest'
import { articleOfBody, printed } from '../support.ts'

function keysOf(text: string) {
  return articleOfBody(`RESOLUTION\n==========\n\n${text}`).registryKeys
}

function pathsOf(text: string): string[] {
  return keysOf(text).map(({ path }) => path)
}

const NT = 'HKEY_LOCAL_MACHINE\\Software\\Sample\\Windows NT\\CurrentVersion'

describe('a registry path', () => {
  test.for([
    ['on one line', '   HKEY_LOCAL_MACHINE\\Software\\Sample\\Windows NT\\CurrentVersion'],
    [
      'before a backslash',
      '   HKEY_LOCAL_MACHINE\\Software\\Sample\\Windows NT\n   \\CurrentVersion',
    ],
    [
      'after a backslash',
      '   HKEY_LOCAL_MACHINE\\Software\\Sample\\\n   Windows NT\\CurrentVersion',
    ],
    ['inside a name', '   HKEY_LOCAL_MACHINE\\Software\\Sample\\Windows\n   NT\\CurrentVersion'],
    ['with slashes', '   HKEY_LOCAL_MACHINE/Software/Sample/Windows NT/CurrentVersion'],
    [
      'behind two backslashes',
      '   \\\\HKEY_LOCAL_MACHINE\\Software\\Sample\\Windows NT\\CurrentVersion',
    ],
    ['under a short hive', '   HKLM\\Software\\Sample\\Windows NT\\CurrentVersion\\'],
  ] as const)('is joined %s', ([, text]) => {
    expect(pathsOf(`Open this key:\n\n${text}\n\nNOTE: It is one path.`)).toEqual([NT])
  })

  test('keeps its span over the lines it was wrapped at', () => {
    const text = 'Open this key:\n\n   HKEY_USERS\\One\n   \\Two\n\nThen stop.'
    const article = articleOfBody(`RESOLUTION\n==========\n\n${text}`)
    const [key] = article.registryKeys
    expect(key?.path).toBe('HKEY_USERS\\One\\Two')
    expect(printed(article, key?.span ?? { start: 0, end: 0 })).toBe('HKEY_USERS\\One\n   \\Two')
  })

  test.for([
    ['Use HKEY_LOCAL_MACHINE\\Software\\Sample.', ['HKEY_LOCAL_MACHINE\\Software\\Sample']],
    [
      'The HKEY_LOCAL_MACHINE\\Software\\Internet Settings key and HKLM\\System exist.',
      ['HKEY_LOCAL_MACHINE\\Software\\Internet Settings', 'HKEY_LOCAL_MACHINE\\System'],
    ],
    ['Open the HKEY_CURRENT_USER tree.', ['HKEY_CURRENT_USER']],
    ['Delete HKCR\\CLSID\\{21EC2020-3AEA} now.', ['HKEY_CLASSES_ROOT\\CLSID\\{21EC2020-3AEA}']],
  ] as const)('ends in running text: %s', ([text, paths]) => {
    expect(pathsOf(text)).toEqual(paths)
  })

  test('does not take the prose below it', () => {
    const text =
      'Open this key:\n\n   HKEY_LOCAL_MACHINE\\Software\\Sample\n   is the one to change.'
    expect(pathsOf(text)).toEqual(['HKEY_LOCAL_MACHINE\\Software\\Sample'])
  })

  test('a list has one a line', () => {
    const text = 'Delete these keys:\n\n   HKEY_USERS\\One Two\n   HKEY_USERS\\Three\n'
    expect(pathsOf(text)).toEqual(['HKEY_USERS\\One Two', 'HKEY_USERS\\Three'])
  })
})

describe('a registry value', () => {
  const KEY = 'Open this key:\n\n   HKEY_USERS\\One\n\nAdd this value:\n\n'

  test('is read from labelled lines below its key', () => {
    const text = `${KEY}   Value Name: Gates\n   Data Type : Reg_Dword\n   Data: 50 (Default: 25)\n`
    expect(keysOf(text)).toMatchObject([
      { values: [{ name: 'Gates', type: 'REG_DWORD', data: '50', default: '25' }] },
    ])
  })

  test('a repeated label begins the next one', () => {
    const text = `${KEY}   Value: Gates\n   Type: REG_SZ\n   Value: Doors\n   Type: REG_SZ\n`
    expect(keysOf(text)[0]?.values.map(({ name }) => name)).toEqual(['Gates', 'Doors'])
  })

  test('printed above the first key is one of that key', () => {
    const value = 'Add this value:\n\n   Value Name: Gates\n   Data Type: REG_SZ\n   Data: 5\n\n'
    const found = keysOf(
      `${value}It belongs to this key:\n\n   HKEY_USERS\\One\n\n   HKEY_USERS\\Two\n`,
    )
    expect(found.map(({ values }) => values.map(({ name }) => name))).toEqual([['Gates'], []])
    const far = 'Wait.\n\nWait.\n\nOpen this key:\n\n   HKEY_USERS\\One\n'
    expect(keysOf(value + far)[0]?.values).toEqual([])
  })

  test('labels of other things are no values', () => {
    expect(keysOf(`${KEY}   Name: Smith\n\n   Type: any\n`)[0]?.values).toEqual([])
  })
})
