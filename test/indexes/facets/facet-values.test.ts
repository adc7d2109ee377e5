import { describe, expect, test } from 'vitest'
import { errorValuesOf } from '../../../src/indexes/facets/error-codes.ts'
import { dayNumberOf, facetValuesOf } from '../../../src/indexes/facets/facet-values.ts'
import { fileNamesOf } from '../../../src/indexes/facets/file-names.ts'
import { makeArticle } from '../text/make-article.ts'

const span = { start: 0, end: 0 }
const base = makeArticle()

function naming(text: string, title = '') {
  const section = { role: 'symptoms' as const, heading: '', text, blocks: [], span }
  return { ...base, title, sections: [section], source: { ...base.source, text } }
}

describe('values of an article', () => {
  test('pair a version with its product and a service pack with both', () => {
    const appliesTo = [
      { product: 'Sample Server', version: '2.0', servicePack: 'SP1', raw: 'x', span },
      { product: 'Sample Server', raw: 'x', span },
      { product: 'Odd\tName', version: '1.0', raw: 'x', span },
    ]
    const { version, servicePack } = facetValuesOf({ ...base, appliesTo })
    expect(version).toEqual(['Sample Server\t2.0'])
    expect(servicePack).toEqual(['Sample Server\t2.0\tSP1'])
  })

  test('name the families of the products, and each product as printed', () => {
    const products = ['Microsoft Windows NT Server', 'Sample Server']
    expect(facetValuesOf({ ...base, products })).toMatchObject({
      product: products,
      family: ['Windows NT'],
    })
  })

  test.for<[string[], string]>([
    [[], 'false'],
    [['kbenv'], 'false'],
    [['kbnofix'], 'false'],
    [['kbSMS200sp1fix'], 'true'],
    [['kbfix'], 'true'],
  ])('the keywords %j say whether there is a fix: %s', ([keywords, expected]) => {
    expect(facetValuesOf({ ...base, keywords }).hasFix).toEqual([expected])
  })

  test('a workaround is a section of that role', () => {
    const article = { ...base, sections: [{ ...naming('x').sections[0], role: 'workaround' }] }
    expect(facetValuesOf(article as typeof base).hasWorkaround).toEqual(['true'])
    expect(facetValuesOf(base).hasWorkaround).toEqual(['false'])
  })

  test('days are numbers that ascend with the date', () => {
    expect(dayNumberOf('2001-03-14')).toBe(20010314)
    expect(dayNumberOf(undefined)).toBe(0)
  })
})

describe('file names', () => {
  test.for<[string, string[]]>([
    ['Replace Ccm.dll, then CCM.DLL.', ['ccm.dll', 'ccm.dll']],
    ['C:\\Winnt\\System32\\Drivers\\Tcpip.sys is old', ['tcpip.sys']],
    ['"setup.exe /s"', ['setup.exe']],
    ['run command.com', ['command.com']],
    ['see www.example.com or mail someone@example.com', []],
    ['the server example1234.com', []],
    ['archive.dll.bak and word.doc-like', ['archive.dll.bak']],
    ['an .ini file, version 2.0', []],
    ['expand Ccm.dl_ and index.html', ['ccm.dl_', 'index.html']],
    ['~$temp.doc', ['~$temp.doc']],
  ])('of %j are %j', ([text, expected]) => {
    expect(fileNamesOf(naming(text))).toEqual(expected)
  })

  test('stand in titles and file tables too, but not in boilerplate', () => {
    const text = 'Download readme.txt as told everywhere.'
    const rows = [
      { name: 'Odd.q01', cells: [], span },
      { name: 'two words.x', cells: [], span },
    ]
    const article = {
      ...naming(text, 'Fault in Mapi32.dll'),
      boilerplate: [{ kind: 'download', span: { start: 0, end: text.length } }],
      fileTables: [{ layout: 'ruled', header: [], rows, span }],
    }
    expect(fileNamesOf(article as unknown as typeof base)).toEqual(['odd.q01', 'mapi32.dll'])
  })

  test('are found in a line of a megabyte in a moment', () => {
    const started = performance.now()
    for (const text of ['a.'.repeat(500_000), 'a'.repeat(1_000_000), '-.~$'.repeat(250_000)]) {
      fileNamesOf(naming(text))
    }
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('error codes as typed', () => {
  test.for<[string, string[]]>([
    ['0x80040E14', ['0x80040E14', 'STOP 0x80040E14']],
    ['80040e14', ['0x80040E14', 'STOP 0x80040E14']],
    ['0xA', ['0x0000000A', 'STOP 0x0000000A']],
    ['stop 0x0000000a', ['STOP 0x0000000A']],
    ['-2147024891', ['Error -2147024891', '0x80070005', 'STOP 0x80070005']],
    ['429', ['Error 429', 'Event 429']],
    ['event 1053', ['Event 1053']],
    ['Event ID: 1053', ['Event 1053']],
    ['error 00005', ['Error 5']],
    ['c2065', ['C2065']],
    ['denied', []],
    ['', []],
  ])('%j may be %j', ([typed, expected]) => {
    expect(errorValuesOf(typed)).toEqual(expected)
  })
})
