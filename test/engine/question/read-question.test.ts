import { describe, expect, test } from 'vitest'
import { readQuestion } from '../../../src/engine/question/read-question.ts'

const read = readQuestion

describe('A question names', () => {
  test.for([
    ['Q252717, kb 261931 and article number 264630', ['Q252717', 'Q261931', 'Q264630']],
    ['KB252717.exe is a file', []],
    ['252717', []],
  ] as const)('articles: %s', ([text, articles]) => {
    expect(read(text).articles).toEqual(articles)
  })

  test.for([
    ['Our SMS 2.0 SP1 sites', 'Systems Management Server', '2.0', 'SP1'],
    ['NT4 workstation', 'Windows NT', '4.0', undefined],
    ['Windows NT Server 4.0 with Service Pack 6a', 'Windows NT', '4.0', 'SP6a'],
    ['Word 97 dies', 'Word', '97', undefined],
    ['VC++ 6.0 debugger', 'Visual C++', '6.0', undefined],
    ['SMS 2.0 without a service pack', 'Systems Management Server', '2.0', 'none'],
  ] as const)('products with their release: %s', ([text, family, version, servicePack]) => {
    expect(read(text).products[0]).toMatchObject({
      family,
      version,
      ...(servicePack && { servicePack }),
    })
  })

  test('no product where a word is just a word', () => {
    expect(read('Why has the word no access to the office?').products).toEqual([])
  })

  test('files, with folder and in any letter case', () => {
    const { files } = read('Is C:\\Winnt\\System32\\Ism.dll newer than CCM.DLL of 2.0.1380?')
    expect(files.map(({ name }) => name)).toEqual(['Ism.dll', 'CCM.DLL'])
  })

  test.for([
    ['STOP 0xA', 'stop', '0x0000000A'],
    ['event ID 7022', 'event', '7022'],
    ['returns 0x80070005', 'hex', '0x80070005'],
    ["run-time error '429'", 'number', '429'],
    ['the C2248 error', 'number', 'C2248'],
  ] as const)('codes: %s', ([text, kind, code]) => {
    expect(read(text).codes).toContainEqual(expect.objectContaining({ kind, code }))
  })

  test('builds, versions and service packs', () => {
    const question = read('builds 1239 and 1380, 2.00.1493.2005, before service pack 2 or SP6a')
    expect(question.builds).toEqual(['1239', '1380'])
    expect(question.versions).toEqual(['2.00.1493.2005'])
    expect(question.servicePacks).toEqual(['SP2', 'SP6a'])
  })

  test('platforms, languages, quoted messages, registry names and keywords', () => {
    const question = read(
      'German, on Alpha: "Cannot start" with MaxLocksPerFile, tagged kbExampleFix',
    )
    expect(question).toMatchObject({
      platforms: ['alpha'],
      languages: ['german'],
      quotedMessages: ['Cannot start'],
      registryNames: ['MaxLocksPerFile'],
      keywords: ['kbExampleFix'],
    })
  })
})

describe('Whatever is typed', () => {
  test.for([
    '',
    '   ',
    '???',
    '\u0000\u001b[2J\u202e',
    'Warum stürzt der Server ab? 为什么 почему',
    '<script>alert(1)</script>',
    '"never closed',
    '('.repeat(5_000),
  ])('is a question: %j', (text) => {
    expect(read(text).text).not.toMatch(/\p{Cc}/u)
  })

  test.for(['sp2 build 1 event id kb q1 in the list of a.dll ', '(', 'a\\', 'word 97 ', '1,'])(
    'is read in linear time: %j, again and again',
    (part) => {
      const short = timed(() => read(part.repeat(10_000 / part.length)))
      const long = timed(() => read(part.repeat(100_000 / part.length)))
      expect(long).toBeLessThan(Math.max(100, short * 60))
    },
  )
})

/** Milliseconds of the processor: other work on the machine does not count. */
function timed(task: () => void): number {
  task()
  const start = process.cpuUsage()
  task()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
