import { describe, expect, test } from 'vitest'
import {
  articleOfRelativeLink,
  articleOfSiteLink,
  articleOfUrl,
} from '../../src/extract/article-links.ts'
import { findMentions } from '../../src/extract/article-mentions.ts'
import { quoteOf } from '../../src/model/span.ts'
import { articleOfBody, articleOfFile } from './support.ts'

const cited = (body: string) =>
  articleOfBody(body).references.map(({ id, title }) => (title === undefined ? [id] : [id, title]))

describe('list line', () => {
  test.for([
    ['  Q100201 A Title', 'A Title'],
    ['  Q100201: A Title', 'A Title'],
    ['  Q100201 : A Title', 'A Title'],
    ['  Q100201 - A Title', 'A Title'],
    ['  Q100201 -- A Title', 'A Title'],
    ['  Q100201<A0>A Title', 'A Title'],
    ['  Q100201\u00a0A Title', 'A Title'],
    ['  Q100201Titles May Be Glued', 'Titles May Be Glued'],
    ['  Q100201NT/CS Titles', 'NT/CS Titles'],
    ['  QQ100201 A Title', 'A Title'],
    ['  Q 100201 A Title', 'A Title'],
    ['  q100201 a title', 'a title'],
    ['  Q100201 ::$DATA in a Title', '::$DATA in a Title'],
    ['  Q100201 "Quoted" in a Title', '"Quoted" in a Title'],
    ['  Q100201 A Title That Is\n  Wrapped', 'A Title That Is Wrapped'],
    ['- Q100201 A Title', 'A Title'],
    ['  ARTICLE-ID: Q100201\n  TITLE     : A Title', 'A Title'],
    ['  Article ID: Q100201\n  TITLE: A Title That Is\n  Wrapped', 'A Title That Is Wrapped'],
  ] as const)('%j has its title', ([line, title]) => {
    expect(cited(`See the following article in the Microsoft Knowledge Base:\n\n${line}`)).toEqual([
      ['Q100201', title],
    ])
  })

  test('a glued title may stand behind its lead-in on one line', () => {
    const ids = findMentions('in the Knowledge Base: Q100201Browsing a Network').map(({ id }) => id)
    expect(ids).toEqual(['Q100201'])
    expect(findMentions('the share Q100201Tools')).toEqual([])
  })

  test.for([
    'See the Novell Knowledge Base article 2944003.',
    'o 116016 6-12-96 1:00a q 446188 6-12-96 1:00a',
  ])('%j holds no article number', (text) => {
    expect(findMentions(text)).toEqual([])
  })

  test.for([
    'See Knowledge Base article 100201.',
    'See (Q 100201).',
    'See (Q\n100201).',
    'A folder for IBM\nQ100201 Gates',
  ])('%j holds one', (text) => {
    expect(findMentions(text).map(({ id }) => id)).toEqual(['Q100201'])
  })

  test.for(['  Q100201', '  ARTICLE-ID: Q100201', '  Q100201 (release) or older', '  Q100201.'])(
    '%j has no title',
    (line) => {
      expect(cited(`See this:\n\n${line}`)).toEqual([['Q100201']])
    },
  )

  test('ends where the next one begins, without a blank line between them', () => {
    expect(cited('Q100201 One That Is\nWrapped\nQ100202 Two\nQ100203 Three')).toEqual([
      ['Q100201', 'One That Is Wrapped'],
      ['Q100202', 'Two'],
      ['Q100203', 'Three'],
    ])
  })

  test('directly below its lead-in is one', () => {
    expect(cited('See the following article in the Knowledge Base:\nQ100201 A Title')).toEqual([
      ['Q100201', 'A Title'],
    ])
  })

  test('may stand below a line that is none, when it is not alone', () => {
    expect(cited('Profiles\nQ100201  One\nQ100202  Two')).toEqual([
      ['Q100201', 'One'],
      ['Q100202', 'Two'],
    ])
  })

  test('may stand below its title', () => {
    expect(cited('Queues Are Locked\n-----------------\n\n  ARTICLE-ID: Q100201')).toEqual([
      ['Q100201', 'Queues Are Locked'],
    ])
  })

  test('ends at the next column of a listing', () => {
    const row = (id: string, title: string) => `${id} ${title.padEnd(40)}3`
    const list = [row('Q100201', 'One That Is Long'), row('Q100202', 'Two')].join('\n')
    expect(cited(list)).toEqual([
      ['Q100201', 'One That Is Long'],
      ['Q100202', 'Two'],
    ])
  })

  test('does not take the paragraph after a blank line', () => {
    expect(cited('  Q100201 A Title\n\n  What it is about.')).toEqual([['Q100201', 'A Title']])
  })
})

describe('running text', () => {
  test('cites without title, also where a number begins a wrapped line', () => {
    expect(
      cited('After you apply either the Q100201 (release) or\nQ100202 (SP1) update, wait.'),
    ).toEqual([['Q100201'], ['Q100202']])
  })

  test('cites with a quoted title', () => {
    expect(cited('Refer to Q100201, "How to Lock\na Queue," for it.')).toEqual([
      ['Q100201', 'How to Lock a Queue'],
    ])
  })

  test('cites by words instead of the letter', () => {
    expect(cited('See KB article 306460, article number 16922, or KB931125.')).toEqual([
      ['Q306460'],
      ['Q16922'],
      ['Q931125'],
    ])
  })

  test.for([
    'Run Q100201.exe now.',
    'Run Q100201i.exe now.',
    'Run Q100201_W2K_SP2.exe now.',
    'From Patch/Q100201/NT4 it comes.',
    'From C:\\Q100201_TEST it comes.',
    'The log is Qxxxxxx.log.',
    'The printer is Q2200510.WPD.',
    'Epson LQ100201 and cmdQ100201.',
    'See http://www.example.com/view.asp?articleid=Q100201 there.',
    'ERASE Q100201*.*',
    'Q1: What is it?',
    'Q012345 has a leading zero.',
  ])('%j cites nothing', (text) => {
    expect(cited(text)).toEqual([])
  })
})

describe('address', () => {
  test.for([
    ['http://support.microsoft.com/support/kb/articles/q135/5/27.asp', 'Q135527'],
    ['http://support.microsoft.com/support/kb/articles/Q69/1/03.asp', 'Q69103'],
    ['http://support.microsoft.com/default.aspx?scid=kb;EN-US;q154512', 'Q154512'],
    ['http://support.microsoft.com/default.aspx?scid=kb;en-us;306460', 'Q306460'],
    ['https://support.microsoft.com/help/2932395', 'KB2932395'],
    ['https://support.microsoft.com/en-us/help/2932395/how-to', 'KB2932395'],
    ['https://support.microsoft.com/kb/931125', 'Q931125'],
    ['https://support.microsoft.com//help/297684', 'Q297684'],
    ['https://support.microsoft.com/kb/2629108.', 'KB2629108'],
    ['/help/2932395', 'KB2932395'],
    ['/en-us/kb/q297684', 'Q297684'],
    ['/helpers/297684', undefined],
    ['https://support.microsoft.com/topic/an-update-kb3115474-1d1a6d24-fbd4', 'KB3115474'],
    ['https://support.microsoft.com/topic/a-rule-c3115474-1d1a6d24-fbd4', undefined],
    ['https://support.microsoft.com/?kbid=294871', 'Q294871'],
    ['http://support.microsoft.com/default.aspx?scid=fh;EN-US;CNTACTMS', undefined],
    ['https://example.com/help/2932395', undefined],
    ['https://support.microsoft.com/office/repair-1821d4b6', undefined],
  ] as const)('%s names %s', ([url, id]) => {
    expect(articleOfUrl(url)).toBe(id)
  })

  test.for([
    ['../queues/locked.md', 'b-queues-locked'],
    ['locked%20queue.md#cause', 'b-c-locked-queue'],
    ['./x/../locked.MD?view=1', 'b-c-locked'],
    ['../../../locked.md', 'locked'],
    ['..\\queues\\locked.md', 'b-queues-locked'],
    ['../../includes/notice.md', undefined],
    ['/site/locked.md', undefined],
    ['https://example.com/locked.md', undefined],
    ['#cause', undefined],
    ['locked.png', undefined],
    ['bad%ZZ.md', 'b-c-bad-zz'],
  ] as const)('the link %s of b/c/d.md names %s', ([url, id]) => {
    expect(articleOfRelativeLink(url, 'b/c/d.md')).toBe(id)
  })
})

test('a title may begin with words in parentheses', () => {
  const block = 'See these:\n\n  Q100201 (Complete) Guide to Gates\n\n  Q100202 (see below)\n'
  expect(cited(block)).toEqual([['Q100201', '(Complete) Guide to Gates'], ['Q100202']])
})

test.for([
  ['/gates/troubleshoot/setup/version-error', 'setup-version-error'],
  ['/gates/troubleshoot/mail/ndr/fix.md?view=1#cause', 'mail-ndr-fix'],
  ['/en-us/troubleshoot/gates/locked/', 'gates-locked'],
  [
    'https://learn.microsoft.com/en-us/gates/troubleshoot/setup/version-error',
    'setup-version-error',
  ],
  ['/gates/troubleshoot/welcome', undefined],
  ['/gates/setup/version-error', undefined],
  ['https://example.com/gates/troubleshoot/setup/version-error', undefined],
  ['gates/troubleshoot/setup/version-error', undefined],
] as const)('the site link %s names %s', ([url, id]) => {
  expect(articleOfSiteLink(url)).toBe(id)
})

test('a reference to the article itself is marked', () => {
  const { references } = articleOfBody('  Q100100 A Sample\n\n  Q100201 Another')
  expect(references.map(({ isSelf }) => isSelf)).toEqual([true, false])
})

test('a reference knows its section and quotes number and title', () => {
  const article = articleOfBody(
    'Before.\n\nREFERENCES\n==========\n\n  Q100201 A Title\n  in Two Lines',
  )
  const [reference] = article.references
  expect(reference?.section).toBe(1)
  expect(quoteOf(article.source.text, reference?.span ?? { start: 0, end: 0 })).toBe(
    'Q100201 A Title in Two Lines',
  )
})

test('a number among the query words stands outside all sections', () => {
  const rule = '='.repeat(70)
  const block = `Additional query words: 3.10 Q100519\n\n${rule}\nKeywords          : kbtool\n`
  const [reference] = articleOfBody(`SUMMARY\n=======\n\nOne.\n\n${block}`).references
  expect(reference?.id).toBe('Q100519')
  expect(reference).not.toHaveProperty('section')
})

test('mentions are found in linear time', () => {
  const time = (text: string) => {
    const start = performance.now()
    findMentions(text)
    return performance.now() - start
  }
  expect(time('Q'.repeat(1_000_000))).toBeLessThan(2000)
  expect(time('KB article number '.repeat(60_000))).toBeLessThan(2000)
  expect(time('Q123456 '.repeat(120_000))).toBeLessThan(2000)
})

describe('kind', () => {
  const kindsOf = (body: string, title = 'A Sample') => {
    const text = articleOfBody(body).source.text.replace('TITLE   :A Sample', `TITLE   :${title}`)
    return articleOfFile(text, 'txt/100/Q100100.TXT').references.map(({ kind }) => kind)
  }

  test('of what stands below "supersedes" is that, up to the next sentence', () => {
    const body = [
      'NOTE: This hotfix supersedes the fixes described in the following articles:',
      '',
      '  Q100201 Queues Hang',
      '',
      '  Q100202 Queues Stop',
      '',
      'For more information, see the following article:',
      '',
      '  Q100203 How to Get Fixes',
    ]
    expect(kindsOf(body.join('\n'))).toEqual(['supersedes', 'supersedes', 'see-also'])
  })

  test('of a fix that a fix requires is that', () => {
    expect(kindsOf('NOTE: This fix requires the Queue fix described in Q100201.')).toEqual([
      'requires',
    ])
    expect(kindsOf('This is required reading. See Q100201 as well.')).toEqual(['see-also'])
  })

  test('of the entries of a fix list is "lists", of its further reading is not', () => {
    const list = '  Q100201 One\n\n  Q100202 Two\n\n  Q100203 Three'
    const body = `${list}\n\nFor more information, see the following article:\n\n  Q100204 Four`
    const title = 'List of Bugs Fixed in Sample Server 2.0 SP2'
    expect(kindsOf(body, title)).toEqual(['lists', 'lists', 'lists', 'see-also'])
    expect(kindsOf(list)).toEqual(['see-also', 'see-also', 'see-also'])
    const under = `The following problems were corrected in Service Pack 2:\n\n${list}`
    expect(kindsOf(under)).toEqual(['lists', 'lists', 'lists'])
  })
})

test('a number printed twice in a row is cited once', () => {
  const ids = findMentions('two thirds down. Q100201Q100201 Note that').map(({ id }) => id)
  expect(ids).toEqual(['Q100201'])
})
