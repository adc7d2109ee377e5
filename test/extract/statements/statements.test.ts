// What sentences state, in articles of our own words.

import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import type { Article } from '../../../src/model/article.ts'
import type { ReleaseName } from '../../../src/model/release-name.ts'
import { quoteOf } from '../../../src/model/span.ts'
import { articleOfBody, parseAs } from '../support.ts'

function section(heading: string, ...paragraphs: readonly string[]): string {
  return [heading, '='.repeat(heading.length), '', paragraphs.join('\n\n'), ''].join('\n')
}

const status = (text: string) => articleOfBody(section('STATUS', text))
const resolution = (...texts: string[]) => articleOfBody(section('RESOLUTION', ...texts))

function name({ product, version, servicePack, build, package: kind }: ReleaseName): string {
  return [product, version, servicePack, build, kind].filter((part) => part !== undefined).join(' ')
}

describe('fixed in', () => {
  test('is read across line breaks, periods of versions and "U.S."', () => {
    const { fixedIn } = status(
      'We know of this problem in Sample Server 2.0. This problem was first\ncorrected in Sample Server\nversion 2.0 U.S. Service Pack 2. Ask Dr. Watson for more.',
    )
    expect(fixedIn).toHaveLength(1)
    expect(fixedIn[0]).toMatchObject({ evidence: 'text', isFirst: true })
    expect(fixedIn[0]?.releases.map(name)).toEqual(['Sample Server 2.0 SP2'])
  })

  test('keeps "the latest service pack" as it is', () => {
    const { fixedIn } = status('This bug was corrected in the latest Sample 3.0 Service Pack.')
    expect(fixedIn[0]?.releases.map(name)).toEqual(['Sample 3.0 latest'])
  })

  test('tells a rollup from its service pack', () => {
    const { fixedIn } = status('This problem was first corrected in the Sample 2.0 SP4 HRP.')
    expect(fixedIn[0]?.releases.map(name)).toEqual(['Sample 2.0 SP4 hotfix-rollup'])
  })

  test('keeps a denial', () => {
    const { fixedIn } = status('This problem has not been corrected in Sample 2.0 SP1.')
    expect(fixedIn[0]?.isNegated).toBe(true)
  })

  test.for([
    'This problem can be corrected in the following way.',
    'This article lists the bugs that were fixed in Sample 2.0 SP2.',
    'Bugs fixed in a service pack are also fixed in subsequent service packs.',
    'The pages are fixed in memory.',
  ])('"%s" states nothing', (text) => {
    expect(status(text).fixedIn).toEqual([])
  })

  test.for([
    ['To resolve this problem, upgrade to Sample 4.0 Service Pack 1 or later.', ['Sample 4.0 SP1']],
    ['To correct this problem, apply SP2.', ['SP2']],
    ['To resolve this problem, install SP2, and then apply the hotfix.', []],
    ['To resolve this problem, obtain the latest service pack for Sample 4.0.', []],
    ['To resolve this problem, upgrade to Sample 5.0.', []],
  ] as const)('"%s" is advice that tells %j', ([text, releases]) => {
    const { fixedIn } = status(text)
    expect(fixedIn.flatMap((fixed) => fixed.releases.map(name))).toEqual(releases)
  })

  test('names the article whose problem it is', () => {
    const { fixedIn } = status('The problem of article Q100200 is fixed in the HRP.')
    expect(fixedIn[0]?.articles).toEqual(['Q100200'])
  })

  test('reads keywords, each as evidence of its own', () => {
    const words = 'kbSample200SP2Fix kbsample200presp3fix kbsample600fix kbsample200sp1 kbprb'
    const article = articleOfHeader(`KEYWORDS:${words}`)
    const read = article.fixedIn.map(({ releases: [release], isPlanned }) =>
      [release?.productCode, release?.version, release?.servicePack, isPlanned].join(' '),
    )
    expect(read).toEqual(['sample 2.0 SP2 ', 'sample 2.0 SP3 true', 'sample 6.0  '])
    expect(article.fixedIn.map(({ span }) => quoteOf(article.source.text, span))).toEqual([
      'kbSample200SP2Fix',
      'kbsample200presp3fix',
      'kbsample600fix',
    ])
  })

  test('reads keywords of features', () => {
    const { fixedIn } = articleOfHeader('KEYWORDS:sample55sp2fea')
    expect(fixedIn).toMatchObject([
      { evidence: 'keyword', releases: [{ version: '5.5', servicePack: 'SP2' }] },
    ])
  })

  test('reads the title prefix', () => {
    const article = articleOfHeader('TITLE   :FIX: Sample Stops')
    expect(article.fixedIn).toMatchObject([{ evidence: 'title', releases: [] }])
    const [fixed] = article.fixedIn
    expect(fixed && quoteOf(article.source.text, fixed.span)).toBe('FIX:')
  })

  test('a keyword against the text is a diagnostic', () => {
    const article = articleOfHeader(
      'KEYWORDS:kbsample200sp2fix',
      'This problem was first corrected in Sample 2.0 Service Pack 3.',
    )
    const details = article.diagnostics.map(({ code, detail }) => [code, detail])
    expect(details).toContainEqual(['fixed-in-disagrees', 'keyword SP2, text SP3'])
  })

  test('a keyword for a service pack that the article applies to is a diagnostic', () => {
    const article = articleOfHeader('KEYWORDS:kbsample200sp1fix', '', ' - Sample Server 2.0 SP1')
    expect(article.diagnostics.map(({ code }) => code)).toContain('fixed-in-applies')
  })
})

function articleOfHeader(
  line: string,
  text = 'Nothing.',
  product = ' - Sample Server 2.0',
): Article {
  const source = articleOfBody(section('STATUS', text), product).source.text
  const [label = ''] = line.split(':')
  const lines = source.split('\n').map((old) => (old.startsWith(`${label.trimEnd()}`) ? line : old))
  return extractArticle(parseAs('kb-text', lines.join('\n'), 'txt/100/Q100100.TXT'))
}

describe('requirements', () => {
  test.for([
    [
      'Because of file dependencies, this hotfix requires Sample NT 4.0 SP6a.',
      'Sample NT 4.0 SP6a',
    ],
    ['NOTE: You must install SP4 before installing this fix.', 'SP4'],
    [
      'Service Pack 3 must be applied to Sample NT 4.0 prior to applying this fix.',
      'Sample NT 4.0 SP3',
    ],
    ['You must have Service Pack 3 installed before applying this update.', 'SP3'],
    ['This fix can only be applied to Sample 5.0 Service Pack 3.', 'Sample 5.0 SP3'],
  ] as const)('%s', ([text, expected]) => {
    expect(resolution(text).requires.flatMap(({ releases }) => releases.map(name))).toEqual([
      expected,
    ])
  })

  test('name files and articles as well', () => {
    const { requires } = resolution(
      'This fix requires Store.exe build 2651.32 or later.',
      'Before you apply this fix, install the fix described in Q100200.',
    )
    expect(requires[0]?.files).toEqual([{ name: 'Store.exe', version: '2651.32' }])
    expect(requires[1]?.articles).toEqual(['Q100200'])
  })

  test('keep the sub-heading they stand under', () => {
    const text = ['Sample 5.0', '----------', '', 'This update requires Sample 5.0 SP1.'].join('\n')
    expect(resolution(text).requires[0]?.under).toBe('Sample 5.0')
  })

  test.for([
    'Because of file dependencies, the most recent hotfix may also contain additional files.',
    'This fix requires that you add a value for Sample 95 to the registry.',
    'Sample Server requires Sample NT 4.0 Service Pack 3.',
  ])('"%s" is none', (text) => {
    expect(resolution(text).requires).toEqual([])
  })
})

describe('upgrade gates', () => {
  const gate =
    'This fix is one of two fixes that are required for Sample 2.0 sites with Service Pack 1\n(build 1380) before any site can be upgraded to Sample 2.0 SP2.'

  test('say what, for whom, before what, on which sites', () => {
    const { requiredBefore, companions, releaseFacts } = resolution(gate)
    expect(requiredBefore[0]).toMatchObject({ subject: 'this-fix', scope: 'any', articles: [] })
    expect(requiredBefore[0]?.forReleases.map(name)).toEqual(['Sample 2.0 SP1 1380'])
    expect(requiredBefore[0]?.before.map(name)).toEqual(['Sample 2.0 SP2'])
    expect(companions).toMatchObject([{ count: 2, articles: [] }])
    expect(releaseFacts.map(({ release }) => name(release))).toEqual(['Sample 2.0 SP1 1380'])
  })

  test('keep their condition', () => {
    const { requiredBefore, applyConditions } = resolution(
      'You need to apply these hotfixes if several sites share one domain. You must implement these\nhotfixes before upgrading any of your sites to SP2 if they share a server.',
    )
    expect(applyConditions[0]?.condition.text).toBe('if several sites share one domain')
    expect(requiredBefore[0]).toMatchObject({ subject: 'these-fixes', scope: 'any' })
    expect(requiredBefore[0]?.conditions[0]?.text).toBe('if they share a server')
  })

  test('hold between releases', () => {
    const { requiredBefore } = resolution(
      'You MUST install SP2 before installing SP4.',
      'Sample 2.0 SP4 requires either SP2 or SP3 for installation.',
    )
    const read = requiredBefore.map(({ required, before }) => [
      required.map(name),
      before.map(name),
    ])
    expect(read).toEqual([
      [['SP2'], ['SP4']],
      [['SP2', 'SP3'], ['Sample 2.0 SP4']],
    ])
  })

  test('keep a denial', () => {
    const { requiredBefore } = resolution(
      'You do not need to install SP1 before you install Sample 5.0 SP3.',
    )
    expect(requiredBefore).toMatchObject([{ isNegated: true }])
  })

  test('list the parts of a condition', () => {
    const { applyConditions } = resolution(
      'You must apply this hotfix if all of the following conditions are true:',
      '- The sites share a domain.',
      '- One of them was upgraded.',
    )
    expect(applyConditions[0]?.condition.mode).toBe('all')
    expect(applyConditions[0]?.condition.items.map(({ text }) => text)).toEqual([
      'The sites share a domain.',
      'One of them was upgraded.',
    ])
  })

  test('are read in the active and in the passive', () => {
    const { requiredBefore, applyConditions } = resolution(
      'The two fixes are required only if several sites share a domain.',
      'Where that is so, they are needed before any site can be upgraded to SP2: put them on all of them.',
      'Install this fix on every site with SP1 before the first site goes to SP2.',
    )
    expect(applyConditions).toMatchObject([
      { subject: 'these-fixes', condition: { text: 'only if several sites share a domain' } },
    ])
    expect(requiredBefore).toMatchObject([
      { subject: 'these-fixes', scope: 'any', forReleases: [] },
      { subject: 'this-fix', scope: 'any', forReleases: [{ servicePack: 'SP1' }] },
    ])
    expect(requiredBefore.map(({ before }) => before.map(name))).toEqual([['SP2'], ['SP2']])
  })

  test('tell to hold back the upgrade', () => {
    const { waits } = resolution(
      'Once Q100200 is installed, hold back SP2 until the Sample.tcf file has been refreshed.',
    )
    expect(waits).toMatchObject([
      { until: { text: 'the Sample.tcf file has been refreshed' }, articles: ['Q100200'] },
    ])
    expect(waits[0]?.before.map(name)).toEqual(['SP2'])
  })

  test('come with waits and checks', () => {
    const { waits, checks } = resolution(
      'After the Q100200 update, you must wait until the Sample.tcf file is updated on each server\nbefore installing SP2.',
      'Before applying this hotfix, please verify that the value exists.',
    )
    expect(waits[0]).toMatchObject({
      until: { text: 'the Sample.tcf file is updated on each server' },
      articles: ['Q100200'],
      files: ['Sample.tcf'],
    })
    expect(checks[0]?.check.text).toBe('verify that the value exists')
  })
})

describe('introduced in', () => {
  test.for([
    ['This problem was introduced in SP5 by the fix of Q100200.', ['SP5']],
    ['This problem occurs after Sample 2.0 SP4 has been applied.', ['Sample 2.0 SP4']],
    ['This behavior occurs starting with Service Pack 6 and is by design.', ['SP6']],
    ['This problem occurs after Sample 2.0 has been installed.', []],
    ['This problem occurs after the service pack has been applied.', []],
    ['The tool was first introduced with Sample 2.0 SP1.', []],
  ] as const)('"%s": %j', ([text, releases]) => {
    const { introducedIn } = resolution(text)
    expect(introducedIn.flatMap((stated) => stated.releases.map(name))).toEqual(releases)
  })
})

describe('supersession', () => {
  test.for([
    ['This hotfix supersedes the fix in the following article:', 'supersedes', undefined],
    ['This fix supercedes the fix in the following article:', 'supersedes', undefined],
    ['This hotfix is superseded by the fix in the following article:', 'superseded-by', undefined],
    ['The fix in the following article now supercedes it:', 'superseded-by', undefined],
    ['This update does not supersede the fix in the following article:', 'supersedes', true],
  ] as const)('%s', ([text, direction, isNegated]) => {
    const { supersedes } = resolution(text, '  Q100200 Sample Stops', '  Q100300 Sample Waits')
    expect(supersedes).toHaveLength(1)
    expect(supersedes[0]).toMatchObject({ direction, articles: ['Q100200', 'Q100300'] })
    expect(supersedes[0]?.isNegated).toBe(isNegated)
  })

  test('is kept between nicknames', () => {
    const { supersedes } = resolution('One-fix has been superseded by Two-fix.')
    expect(supersedes).toMatchObject([{ direction: 'superseded-by', names: ['Two-fix'] }])
  })

  test('may break off before the articles that it replaces', () => {
    const { supersedes } = resolution('This hotfix supercedes all hotfixes of', '  Q100200 Sample')
    expect(supersedes).toMatchObject([{ direction: 'supersedes', articles: ['Q100200'] }])
  })

  test('by the article itself is turned round', () => {
    const { supersedes } = resolution(
      '  Q100200 Sample Stops',
      'The fixes of these Knowledge Base articles are superseded by the hotfix for Q100100.',
    )
    expect(supersedes).toMatchObject([{ direction: 'supersedes', articles: ['Q100200'] }])
  })

  test('of functions and keys is none', () => {
    const { supersedes } = resolution('The lower value supersedes the key above it.')
    expect(supersedes).toEqual([])
  })
})

describe('inclusion', () => {
  test('names the service pack', () => {
    const { includedIn } = resolution(
      'This fix is included in the Hotfix folder on the SP2 CD-ROM.',
    )
    expect(includedIn[0]?.releases.map(name)).toEqual(['SP2'])
  })

  test('names the service pack that it is part of', () => {
    const { includedIn } = resolution('We have also released this update as part of Sample 95 SP1.')
    expect(includedIn[0]?.releases.map(name)).toEqual(['Sample 95 SP1'])
  })

  test('is kept when denied, with the articles it speaks of', () => {
    const { includedIn } = resolution(
      'The fixes for Q100200 and Q100300 are not included in the HRP.',
    )
    expect(includedIn).toMatchObject([
      { isNegated: true, subject: 'named', articles: ['Q100200', 'Q100300'] },
    ])
  })

  test.for([
    'The new file is included in Sample 2.0 SP1.',
    'SP3 contains the fixes that are included with SP2.',
    'This fix is included in Sample Server.',
  ])('"%s" is none', (text) => {
    expect(resolution(text).includedIn).toEqual([])
  })
})

describe('release lists', () => {
  test('say which articles are for which release', () => {
    const { releaseLists } = resolution(
      'If the site is running Sample 2.0 with SP1 (build 1380), view the following articles:',
      '  Q100200 Sample Stops',
      '  Q100300 Sample Waits',
      'Sample 2.0 (No Service Pack) Sites:',
      '  Q100400 Sample Ends',
    )
    const read = releaseLists.map(({ releases, articles }) => [releases.map(name), articles])
    expect(read).toEqual([
      [['Sample 2.0 SP1 1380'], ['Q100200', 'Q100300']],
      [['Sample 2.0 none'], ['Q100400']],
    ])
  })

  test('stand in the sentence, or below one that says what is needed', () => {
    const { releaseLists } = resolution(
      'A site at the release version (build 1239) needs Q100200 and Q100300.',
      'Sites that run Sample 2.0 without a service pack (build 1239) need both of these:',
      '  Q100200 Sample Stops',
      '  Q100300 Sample Waits',
      'A site needs Q100400.',
    )
    const read = releaseLists.map(({ releases, articles }) => [releases.map(name), articles])
    expect(read).toEqual([
      [['none 1239'], ['Q100200', 'Q100300']],
      [['Sample 2.0 none 1239'], ['Q100200', 'Q100300']],
    ])
  })

  test('of fixes take from the introduction what their headings leave out', () => {
    const article = articleOfBody(
      [
        section('SUMMARY', 'This is a listing of the bugs fixed in Sample 2.0 Service Packs.'),
        section('MORE INFORMATION', 'Service Pack 2\n--------------', '  Q100200 A', '  Q100300 B'),
        ['Service Pack 1', '--------------', '', '  Q100400 C', ''].join('\n'),
      ].join('\n'),
    )
    const read = article.releaseLists.map(({ releases, articles }) => [
      releases.map(name),
      articles,
    ])
    expect(read).toEqual([
      [['Sample 2.0 SP2'], ['Q100200', 'Q100300']],
      [['Sample 2.0 SP1'], ['Q100400']],
    ])
  })

  test('of fixes stand under a heading for each release', () => {
    const entries = (first: number) =>
      [0, 1, 2].map((more) => `  Q${first + more} Sample Stops`).join('\n\n')
    const article = articleOfBody(
      [
        section('SUMMARY', 'This article is a list of bugs that were fixed in Sample 2.0 SP3.'),
        section('MORE INFORMATION', 'Service Pack 3\n--------------', entries(100200)),
        // Q100100 is the article itself.
        ['Service Pack 2', '--------------', '', '  Q100100 Sample', '', entries(100300)].join(
          '\n',
        ),
      ].join('\n'),
    )
    const read = article.releaseLists.map(({ relation, releases, articles }) => [
      relation,
      releases.map(name),
      articles.length,
    ])
    expect(read).toEqual([
      ['list-of', ['Sample 2.0 SP3'], 1],
      ['fixed-in', ['Sample 2.0 SP3'], 3],
      ['fixed-in', ['Sample 2.0 SP2'], 3],
    ])
  })
})

describe('lists of fixes', () => {
  test('are known by the title under which they are cited', () => {
    const cited = '  Q100900 List of Bugs Fixed in Sample Server 2.0 SP4 Hotfix Rollup Package'
    const { releaseLists } = articleOfBody(section('STATUS', 'For information, see:', cited))
    expect(releaseLists).toMatchObject([
      {
        relation: 'list-of',
        articles: ['Q100900'],
        releases: [{ servicePack: 'SP4', package: 'hotfix-rollup' }],
      },
    ])
  })
})

describe('triggers', () => {
  const read = (role: string, text: string) => articleOfBody(section(role, text)).triggers

  test.for([
    ['When you apply Service Pack 2 (SP2) for Sample Server 2.0, you may lose records.', 'SP2'],
    ['After you upgrade Sample Server to Service Pack 3 (SP3), the list is empty.', 'SP3'],
    ['After updating from Sample 2.0 SP1 to Sample 2.0 SP2, clients stop.', 'SP2'],
    ['The service stops after Service Pack 4 is installed on the server.', 'SP4'],
    ['After the installation of Service Pack 5, the service stops.', 'SP5'],
  ] as const)('%s', ([text, servicePack]) => {
    const found = read('SYMPTOMS', text)
    expect(found.flatMap(({ releases }) => releases.map((one) => one.servicePack))).toEqual([
      servicePack,
    ])
  })

  test.for([
    'If you install the Service Pack 4 version of the Sample.dll file, it stops.',
    'After you install the post-Service Pack 3 hotfix, it stops.',
    'After you install Sample Server from the SP6a CD-ROM, it stops.',
    'Before you install Service Pack 4, it stops.',
  ])('%s (none)', (text) => {
    expect(read('SYMPTOMS', text)).toEqual([])
  })

  test('are advice elsewhere', () => {
    const text = 'After you apply Service Pack 2 for Sample Server 2.0, start the service.'
    expect(read('RESOLUTION', text)).toEqual([])
  })

  test('may be fixes', () => {
    const found = read('CAUSE', 'After you apply the fix in Q100900, the service stops.')
    expect(found).toMatchObject([{ releases: [], articles: ['Q100900'] }])
  })
})

describe('remedies', () => {
  test('are the latest service pack and ways around the problem', () => {
    const { remedies } = articleOfBody(
      section(
        'RESOLUTION',
        'To resolve this problem, obtain the latest service pack for Sample Server 2.0.',
        'To work around this problem, stop the service.',
      ),
    )
    expect(remedies).toMatchObject([
      { kind: 'latest-pack', releases: [{ version: '2.0', servicePack: 'latest' }] },
      { kind: 'workaround', releases: [] },
    ])
  })
})

describe('confirmed problems', () => {
  test('name the product, or the list at the beginning', () => {
    const { confirmed } = articleOfBody(
      section('STATUS', 'Acme has confirmed this to be a problem in Sample Server 2.0.'),
    )
    expect(confirmed).toMatchObject([{ releases: [{ version: '2.0' }] }])
    const text = 'Acme has confirmed that this is a bug in the products that are listed above.'
    expect(articleOfBody(section('STATUS', text)).confirmed).toMatchObject([{ releases: [] }])
  })
})

describe('corrected in part', () => {
  test.for([
    'This problem was corrected in Sample 2.0 SP3, but only in a mixed domain.',
    'This problem has been partially corrected in Sample 2.0 SP3.',
  ])('%s', (text) => {
    const { fixedIn } = articleOfBody(section('STATUS', text))
    expect(fixedIn).toMatchObject([{ isPartial: true, releases: [{ servicePack: 'SP3' }] }])
  })

  test('is not what a second thought says', () => {
    const text = 'This problem was corrected in Sample 2.0 SP3, but the file is large.'
    expect(articleOfBody(section('STATUS', text)).fixedIn[0]).not.toHaveProperty('isPartial')
  })
})

describe('release facts', () => {
  test('take the product of the row above', () => {
    const rows = ['  Sample Server 5.5   Build 1960', '  SP1                 Build 2232']
    const { releaseFacts } = articleOfBody(section('SUMMARY', 'The builds are:', rows.join('\n')))
    expect(releaseFacts.map(({ release }) => name(release))).toEqual([
      'Sample Server 5.5 none 1960',
      'Sample Server 5.5 SP1 2232',
    ])
  })

  test('are kept once, with their full version', () => {
    const { releaseFacts } = resolution(
      '  Release version (build 1239): 2.00.1239.0000\n  SP1 version (build 1380): 2.00.1380.1000',
      'Use SP1 version (build 1380): 2.00.1380.1000',
    )
    expect(releaseFacts.map(({ release: { fullVersion } }) => fullVersion)).toEqual([
      '2.00.1239.0000',
      '2.00.1380.1000',
    ])
  })
})

describe('the same sentences in other formats', () => {
  const gate =
    'This fix is required for Sample 2.0 sites with Service Pack 1 (build 1380) before any site can be upgraded to Sample 2.0 SP2.'
  const fixed = 'This problem was first corrected in Sample 2.0 Service Pack 2.'
  const markdown = `# Sample stops\n\n## Resolution\n\n${gate.replace('This fix', '**This fix**')}\n\n## Status\n\n${fixed}\n`

  test('Markdown', () => {
    const article = extractArticle(parseAs('markdown', markdown, 'sample/stops.md'))
    const [stated] = article.requiredBefore
    expect(stated?.forReleases.map(name)).toEqual(['Sample 2.0 SP1 1380'])
    const quote = stated && quoteOf(article.source.text, stated.span)
    expect(quote?.replaceAll('*', '')).toBe(gate)
    expect(article.fixedIn.flatMap(({ releases }) => releases.map(name))).toEqual([
      'Sample 2.0 SP2',
    ])
  })

  test('one flattened line', () => {
    const text = articleOfBody([section('RESOLUTION', gate), section('STATUS', fixed)].join('\n'))
      .source.text
    const flat = text.replace(/\s+/g, ' ')
    const article = extractArticle(parseAs('kb-text-flat', flat, 'Q100100.TXT'))
    expect(article.requiredBefore[0]?.before.map(name)).toEqual(['Sample 2.0 SP2'])
    expect(article.fixedIn.flatMap(({ releases }) => releases.map(name))).toEqual([
      'Sample 2.0 SP2',
    ])
  })
})

test('every place lies in the source and begins its quote', () => {
  const article = resolution('You must install SP4 before installing this fix.')
  const [stated] = article.requires
  expect(stated && quoteOf(article.source.text, stated.span)).toBe(
    'You must install SP4 before installing this fix.',
  )
  expect(stated?.releases.map(({ span }) => quoteOf(article.source.text, span))).toEqual(['SP4'])
})

test.for([
  ['one sentence', 'must be applied before this fix '.repeat(30_000)],
  ['many sentences', 'You must install SP4 before installing this fix. '.repeat(20_000)],
  ['many builds', 'Service Pack 1 (build 1380) '.repeat(30_000)],
  ['many lists', 'SP1 Sites:\n\n  Q100200 Sample Stops\n\n'.repeat(5000)],
] as const)('1 MB of %s takes less than five seconds', ([, text]) => {
  const started = performance.now()
  resolution(text)
  expect(performance.now() - started).toBeLessThan(5000)
})
