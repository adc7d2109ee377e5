import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../src/text/query.ts'
import { wantedArticle } from '../../src/text/query-article-number.ts'
import { parseDayRange } from '../../src/text/query-dates.ts'
import { readQuery } from '../../src/text/query-language.ts'
import { fitsPattern, isWildcard } from '../../src/text/wildcard.ts'

/** Operators as short notes: "title=x", "!product=y", "-word", "mfc*". */
function operatorsOf(text: string): string[] {
  const { filters, exclusions, wildcards } = readQuery(text)
  return [
    ...filters.map(({ prefix, value, isExcluded }) => `${isExcluded ? '!' : ''}${prefix}=${value}`),
    ...exclusions.map(({ words }) => `-${words}`),
    ...wildcards.map(({ pattern }) => pattern),
  ]
}

describe('operators', () => {
  test.for<[string, string[], string]>([
    ['title:copylog', ['title=copylog'], ''],
    ['logon title:"logon points" fails', ['title=logon points'], 'logon fails'],
    ['title:\u201clogon points\u201d', ['title=logon points'], ''],
    ['product:sms logon', ['product=sms'], 'logon'],
    ['product:"windows nt" product:sms x', ['product=windows nt', 'product=sms'], 'x'],
    ['file:ccm.dll', ['file=ccm.dll'], ''],
    ['see file:ccm.dll, please', ['file=ccm.dll'], 'see please'],
    ['file:mfc*.dll', ['file=mfc*.dll'], ''],
    ['error:0x80040E14', ['error=0x80040E14'], ''],
    ['error:-1811 jet', ['error=-1811'], 'jet'],
    ['error:c2065', ['error=c2065'], ''],
    ['error:"stop 0x0000000A"', ['error=stop 0x0000000A'], ''],
    ['keyword:kbsms200', ['keyword=kbsms200'], ''],
    ['id:252717', ['id=252717'], ''],
    ['id:Q252717 x', ['id=Q252717'], 'x'],
    ['date:1999-01..1999-12 logon', ['date=1999-01..1999-12'], 'logon'],
    ['date:>=2000 logon', ['date=>=2000'], 'logon'],
    ['date:2000.. logon', ['date=2000..'], 'logon'],
    ['logon -exchange', ['-exchange'], 'logon'],
    ['logon -"service pack"', ['-service pack'], 'logon'],
    ['logon -"a -b" c', ['-a -b'], 'logon c'],
    ['\u201cunclosed -product:sms', ['!product=sms'], '\u201cunclosed'],
    ['logon -product:exchange', ['!product=exchange'], 'logon'],
    ['error:0x80040E14 -ado', ['error=0x80040E14', '-ado'], ''],
    ['Mfc* assertion', ['Mfc*'], 'assertion'],
    ['find mfc*.dll.', ['mfc*.dll'], 'find .'],
    ['kb*fix', ['kb*fix'], ''],
  ])('of %j are %j, and %j is left', ([text, operators, words]) => {
    expect(operatorsOf(text)).toEqual(operators)
    expect(readQuery(text).words).toBe(words)
  })
})

describe('no operators are in', () => {
  test.for([
    'Title:copylog',
    'TITLE:copylog',
    'title: copylog',
    'subtitle:copylog',
    'product: windows nt',
    'error: text of a message',
    'error:access denied',
    'Error:0x80040E14',
    'file:foo',
    'file:///c:/temp/x.txt',
    'file://server/share/x.txt',
    'title://x',
    'keyword:200',
    'id:?',
    'date:tomorrow',
    'date:12/20/1999',
    'date:1999-13',
    'C:\\WINNT\\system32',
    'c:\\winnt -x',
    'http://server/page.asp?id=12&title=x',
    'res://shdoclc.dll/dnserror.htm#',
    'mailto:someone@example.com',
    'at 12:30 the service stops',
    'kb: Q123456',
    'std::string is slow',
    'HKEY_LOCAL_MACHINE\\Software\\Example: value',
    '[Setup] error:missing key',
    '01-12-1999 10:15:03 SMS_EXECUTIVE 312 (0x138) thread -stopped- now',
    '"title:copylog"',
    'say "product:sms -x" aloud',
    'an unclosed title:"copylog',
    '-exchange at the start',
    'e-mail and ntfs-permissions',
    'a - b',
    'message one -or- message two',
    'setup /unattend -verbose',
    'winnt32.exe -unattend',
    'regsvr32 -u c:\\x.ocx',
    'gcc --help -verbose',
    'dir -s -recursive',
    'x = y; -foo',
    'STOP 0x0000000A -driver',
    'returned 80040e14 -ado',
    'error -1811 -jet',
    '5*3',
    '**bold**',
    '* and *.*',
    'SELECT * FROM t',
    'C:\\temp\\abc*.tmp',
    '/foo*',
    'a*',
    '10*20',
    'Event ID:1053 Source:Userenv Type:Error',
    'Subject: printing -- please help',
    '"Start"=dword:00000003 -disabled',
    'REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\Software\\Example]\n"Path"="c:\\\\temp" -x',
    'cn=users,o=example Title:x',
    'ldap://server:389/cn=x -verbose',
    'id:{6BF52A52-394A-11D3-B153-00C04F79FAA6}',
    'file:c:\\winnt\\system32\\x.dll',
    'date:1/2/99 time:10:15',
    'date:99-05',
    'error:The operation failed',
    'Error:429 -2147467259 (80004005)',
    'at line 12:title missing',
    'MsgBox "title:" & x',
    'if (a*b) { return c; }',
    'void *p = (char *) malloc(10)',
    'dir *.dll /s',
    'copy a:*.* c:',
    'net use \\\\server\\share -persistent',
    'SMS_SITE_COMPONENT_MANAGER 12/20/1999 2:15:01 AM 203 (0xCB) -reinstalling- component',
    'STATMSG: ID=1098 SEV=I LEV=M -or- SOURCE="SMS Server"',
    'Exception:Access violation(0xc0000005), Address:0x77f7f8a5',
    'App: exe=winword.exe, pid=203 -crash',
    '-----BEGIN CERTIFICATE-----',
    'a -- b -> c',
    'res://C:\\WINNT\\system32\\shdoclc.dll/dnserror.htm -offline',
    '3.5" disk and 5.25" disk -- Title:"x',
    'Q123456: XL: How to -- print',
    'setup.exe -product:sms',
    '(title:x)',
    'see "file:a.dll" and \u201cid:12\u201d',
  ])('%j', (text) => {
    expect(operatorsOf(text)).toEqual([])
    expect(readQuery(text).words).toBe(text)
  })
})

describe('laws', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom('title:', 'file:a.b', '-x', '"', '*', 'ab*', ' ', '\\', '0x1', '\u201c', ':'),
      fc.constantFrom('\0', '\ud800', '\udc00', '\u202e', '\u0301', '-"', 'date:>1999', '\n'),
      fc.string({ maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  const anyText = pieces.map((list) => list.join(''))

  test('any text can be read', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { words, filters, exclusions, wildcards } = readQuery(text)
        const operators = [...filters, ...exclusions, ...wildcards]
        for (const { start, end, text: typed } of operators) {
          expect(text.slice(start, end)).toBe(typed)
          expect(start === 0 || /\s/.test(text[start - 1] ?? '')).toBe(true)
        }
        const sorted = operators.sort((a, b) => a.start - b.start)
        for (const [at, { start }] of sorted.entries()) {
          expect(start).toBeGreaterThanOrEqual(sorted[at - 1]?.end ?? 0)
        }
        expect(words.length).toBeLessThanOrEqual(text.length)
        parseQuery(words)
      }),
      { numRuns: 500 },
    )
  })

  test('a text without operators is its words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text.replace(/[:*]/g, ' ').replace(/-/g, '+')
        expect(parseQuery(readQuery(plain).words)).toEqual(parseQuery(plain))
        expect(readQuery(plain).words).toBe(plain)
      }),
      { numRuns: 300 },
    )
  })

  test('a hundred thousand characters of one shape are read in a moment', () => {
    const shapes = ['title:a ', '-"a ', '"a ', 'ab* ', 'title:"x ', '- ', '-a ', '(("', 'a.', '\\']
    const started = performance.now()
    for (const shape of shapes) readQuery(shape.repeat(100_000 / shape.length))
    expect(performance.now() - started).toBeLessThan(4000)
  })
})

describe('ranges of days', () => {
  test.for<[string, number, number]>([
    ['1999', 19990101, 19991231],
    ['1999-05', 19990501, 19990531],
    ['1999-05-17', 19990517, 19990517],
    ['1999-01..1999-12', 19990101, 19991231],
    ['1999..', 19990101, 99999999],
    ['..1999-06', 1, 19990631],
    ['>=2000', 20000101, 99999999],
    ['>2000', 20001232, 99999999],
    ['<2000', 1, 20000100],
    ['<=2000-02', 1, 20000231],
  ])('%s is %d to %d', ([text, first, last]) => {
    expect(parseDayRange(text)).toEqual({ first, last })
  })

  test.for(['', '..', '99', '1999-5', '1999-13', '1999-01-32', '>', '>1999..2000', '1999...2000'])(
    'not %j',
    (text) => {
      expect(parseDayRange(text)).toBeUndefined()
    },
  )
})

describe('an article number as query', () => {
  test.for<[string, string, boolean]>([
    ['Q252717', 'Q252717', true],
    ['q0252717', 'Q252717', true],
    ['252717', 'Q252717', false],
    [' KB 252717. ', 'Q252717', true],
    ['kb: Q252717', 'Q252717', true],
    ['KB#252717', 'Q252717', true],
    ['kb-3014451', 'KB3014451', true],
    ['article 252717', 'Q252717', true],
    ['Microsoft Knowledge Base article Q252717', 'Q252717', true],
    ['"Q252717"', 'Q252717', true],
    ['(252717)', 'Q252717', false],
  ])('%j wants %s', ([text, id, isExplicit]) => {
    expect(wantedArticle(text)).toEqual({ id, isExplicit })
  })

  test.for([
    '',
    'error 429',
    'Q',
    'Q252717 fails',
    '12:30',
    '2.0',
    'Q12345678',
    '-5',
    'kb article',
  ])('%j wants none', (text) => {
    expect(wantedArticle(text)).toBeUndefined()
  })
})

describe('wildcards', () => {
  test.for<[string, string, boolean]>([
    ['mfc*', 'mfc42', true],
    ['mfc*', 'mfc', true],
    ['mfc*', 'amfc', false],
    ['mfc*.dll', 'mfc42.dll', true],
    ['mfc*.dll', 'mfc42.dll.bak', false],
    ['k*b*x', 'kabbxx', true],
    ['ab', 'ab', true],
    ['ab', 'abc', false],
  ])('%s and %s: %s', ([pattern, text, expected]) => {
    expect(fitsPattern(pattern, text)).toBe(expected)
  })

  test('fit as a regular expression fits', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 8 })
    fc.assert(
      fc.property(letters, letters, (pattern, text) => {
        const expression = new RegExp(`^${pattern.replaceAll('*', '[^]*')}$`)
        expect(fitsPattern(pattern, text)).toBe(expression.test(text))
      }),
    )
  })

  test('have few stars and a beginning', () => {
    expect(isWildcard('kb*a*b*c*')).toBe(true)
    expect(isWildcard('kb*a*b*c*d*')).toBe(false)
    expect(isWildcard(`kb${'a'.repeat(80)}*`)).toBe(false)
  })
})
