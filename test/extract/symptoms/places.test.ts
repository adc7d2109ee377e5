// Paths, addresses, downloads, commands.

import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import { quoteOf } from '../../../src/model/span.ts'
import { articleOfBody, parseAs } from '../support.ts'

function article(text: string) {
  return articleOfBody(`RESOLUTION\n==========\n\n${text}`)
}

describe('a file path', () => {
  test.for([
    ['Open C:\\Winnt\\System32\\gate.dll.', 'drive', 'C:\\Winnt\\System32\\gate.dll'],
    ['Open "C:\\Program Files\\Common\\x.dll" now.', 'drive', 'C:\\Program Files\\Common\\x.dll'],
    ['Open \\\\DEPOT\\GATES$\\x.box, then stop.', 'network', '\\\\DEPOT\\GATES$\\x.box'],
    ['Open (%Windir%\\Logs) now.', 'variable', '%Windir%\\Logs'],
    [
      'Open the <Sample_root>\\Bin\\<Platform> folder.',
      'placeholder',
      '<Sample_root>\\Bin\\<Platform>',
    ],
  ] as const)('%s', ([text, kind, path]) => {
    const { filePaths, source } = article(text)
    expect(filePaths).toMatchObject([{ kind, path }])
    expect(filePaths.map(({ span }) => quoteOf(source.text, span))).toEqual([path])
  })

  test.for([
    ['Load "C:\\\\Sample Files\\\\Gate.pcx" now.', 'C:\\Sample Files\\Gate.pcx'],
    ['Load C:\\\\GATE.TXT.', 'C:\\GATE.TXT'],
  ])('%s has its backslashes doubled', ([text, path]) => {
    expect(article(text ?? '').filePaths).toMatchObject([{ kind: 'drive', path }])
  })

  test('ends with its extension', () => {
    const { filePaths } = article('c:\\winnt\\Gate.exe winnt\\GATES.MDB TMP.MDB')
    expect(filePaths.map(({ path }) => path)).toEqual(['c:\\winnt\\Gate.exe'])
  })

  test('is no switch before the name of a server', () => {
    expect(article('Answer 0: S:\\\\NET1 D:ESS').filePaths).toEqual([])
  })

  test('is neither a prompt nor a registry key', () => {
    expect(article('Type this:\n\n   C:\\>dir\n\n   \\\\HKEY_USERS\\One\n').filePaths).toEqual([])
  })
})

describe('an address', () => {
  test.for([
    ['See http://www.sample.example/gates/.', 'http://www.sample.example/gates/'],
    ['See (HTTP://WWW.Sample.example/Gates), then stop.', 'http://www.sample.example/Gates'],
    ['See ftp://ftp.sample.example/a_(b)!', 'ftp://ftp.sample.example/a_(b)'],
    ['See http://<server>/gates.', 'http://<server>/gates'],
    ['See http://x.example/gates.txt)<A0>Gates.', 'http://x.example/gates.txt'],
    ['See http://x.example/a?b=c;EN-US;D here.', 'http://x.example/a?b=c;EN-US;D'],
  ] as const)('%s', ([text, url]) => {
    expect(article(text).urls.map((found) => found.url)).toEqual([url])
  })

  test('of a link is listed once, with the span of the link', () => {
    const text = '# Gates\n\n## Symptoms\n\nSee [x](https://a.example/b) or <https://c.example>.\n'
    const { urls } = extractArticle(parseAs('markdown', text, 'gates.md'))
    expect(urls.map(({ url }) => url)).toEqual(['https://a.example/b', 'https://c.example'])
  })
})

describe('a download', () => {
  test('loses the doubled word, keeps its address, and names its fix', () => {
    const text =
      'The file is here:\n\n   Alpha: DownloadDownload Q100100a.exe now\n   (http://x.example/r.asp?ID=1)\n'
    expect(article(text).downloads).toMatchObject([
      { file: 'Q100100a.exe', url: 'http://x.example/r.asp?ID=1', fix: 'Q100100' },
    ])
  })

  test('is a file behind an address, too', () => {
    const { downloads } = article('Get it from http://x.example/files/gates.exe today.')
    expect(downloads).toMatchObject([
      { file: 'gates.exe', url: 'http://x.example/files/gates.exe' },
    ])
    expect(downloads[0]).not.toHaveProperty('fix')
  })
})

describe('a command', () => {
  function commandsOf(text: string): string[] {
    return article(text).commands.map((command) => command.text)
  }

  test.for([
    [
      'Type the following command, and then press ENTER:\n\n   gatectl /open\n\nWait.',
      ['gatectl /open'],
    ],
    [
      'Run the following command:\n\n   "gatectl /shut" (without the quotation marks)\n',
      ['gatectl /shut'],
    ],
    [
      'At a command prompt, type the following:\n\n   gatectl /a\n\n   -or-\n\n   gatectl /b\n',
      ['gatectl /a', 'gatectl /b'],
    ],
    ['At a command prompt, type "gatectl /all", and press ENTER.', ['gatectl /all']],
    ['Click Start, click Run, type "gatectl /kill", and then click OK.', ['gatectl /kill']],
    [
      'To see the messages of the program, use one of\nthe following commands:\n\n   gatectl /m\n',
      ['gatectl /m'],
    ],
    [
      'At a command prompt, type "gatectl\n/hall north" (without the quotation marks).',
      ['gatectl /hall north'],
    ],
    ['It looks like this:\n\n   C:\\DEPOT> gatectl /q\n   Gate 1 is open.\n', ['gatectl /q']],
  ] as const)('%j', ([text, commands]) => {
    expect(commandsOf(text)).toEqual(commands)
  })

  test.for([
    'Type the following values:\n\n   one\n',
    'Type the following command:\n\n   Click OK first.\n',
    'In the Name box, type "gate", and press ENTER.',
    'Use this command with the following parameters:\n\n   speed\n',
    'The label says that you start the depot at the\nA:> prompt. It is wrong.',
  ])('is none in %j', (text) => {
    expect(commandsOf(text)).toEqual([])
  })

  test('is a line of a fenced block of a shell, continued lines joined', () => {
    const text =
      '# Gates\n\n## Resolution\n\n```powershell\n# Open\nGet-Gate `\n  -All\nPS C:\\> Stop-Gate\n```\n'
    const { commands, source } = extractArticle(parseAs('markdown', text, 'gates.md'))
    expect(commands.map((command) => command.text)).toEqual(['Get-Gate -All', 'Stop-Gate'])
    expect(source.text.slice(commands[1]?.span.start, commands[1]?.span.end)).toBe('Stop-Gate')
  })

  test('is not the output that a fenced block shows', () => {
    const text =
      '# Gates\n\n## Resolution\n\nRun it. The output resembles this:\n\n```powershell\nName : Gate\n```\n'
    expect(extractArticle(parseAs('markdown', text, 'gates.md')).commands).toEqual([])
  })
})
