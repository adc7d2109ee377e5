import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/text/sentences.ts'
import { articleOfBody, printed } from './support.ts'

function standing(body: string) {
  const article = articleOfBody(body)
  return article.boilerplate.map(({ kind, span }) => [
    kind,
    printed(article, span).replace(/\s+/g, ' '),
  ])
}

describe('boilerplate', () => {
  test.for([
    [
      'supported-fix',
      'A supported fix is now available from Microsoft, but it is only intended to x.',
    ],
    ['supported-fix', 'Only apply it to systems that need it.'],
    ['support-charges', 'NOTE: In special cases, charges that are normally incurred may not be.'],
    ['contact-support', 'To resolve this problem, contact Microsoft Product Support Services.'],
    ['contact-support', 'http://support.microsoft.com/default.aspx?scid=fh;EN-US;CNTACTMS'],
    ['registry-warning', 'WARNING: Using Registry Editor incorrectly can break things.'],
    [
      'registry-warning',
      'IMPORTANT: This article contains information about editing the registry.',
    ],
    ['virus-scan', 'Microsoft used the most current virus detection software on it.'],
    [
      'third-party',
      'The products included here are manufactured by vendors independent of Microsoft.',
    ],
    ['file-dependencies', 'NOTE: Due to file dependencies, the most recent hotfix may hold more.'],
    [
      'sample-code-notice',
      'Microsoft provides programming examples for illustration only, no more.',
    ],
    ['researching', 'Microsoft is researching this problem and will post news.'],
    ['press-errata', 'All corrections listed above are ready for inclusion in a next printing.'],
    [
      'reference-lead-in',
      'For additional information, please see the following article in the Microsoft\nKnowledge Base:',
    ],
    [
      'reference-lead-in',
      'For more information, click the article numbers below to view the articles in the\nMicrosoft Knowledge Base:',
    ],
  ] as const)('of kind %s: %s', ([kind, text]) => {
    expect(standing(text)).toEqual([[kind, text.replace(/\s+/g, ' ')]])
  })

  test('leaves the facts of the same paragraph alone', () => {
    const text =
      'A supported fix is now available from Microsoft, but it is only intended to correct\nthis. It needs Service Pack 6a. Only apply it to systems that need it. This problem was\nfirst corrected in version 2.0 Service Pack 4.'
    expect(standing(text).map(([, quote]) => quote)).toEqual([
      'A supported fix is now available from Microsoft, but it is only intended to correct this.',
      'Only apply it to systems that need it.',
    ])
  })

  test('takes sentences of one kind that follow one another together', () => {
    const text =
      'WARNING: If you use Registry Editor incorrectly, x. Use Registry Editor at your\nown risk.'
    expect(standing(text)).toEqual([['registry-warning', text.replace(/\s+/g, ' ')]])
  })

  test('leaves the topic of a lead-in and the release of a coming fix', () => {
    const text =
      'For additional information about locked queues, click the article number below to\nview the article in the Microsoft Knowledge Base:'
    expect(standing(text)[0]?.[1]).toMatch(/^click the article number/)
    const wait =
      'Therefore, if you are not severely affected by this problem, wait for the next\nSample NT 4.0 service pack.'
    expect(standing(wait)[0]?.[1]).toBe(
      'Therefore, if you are not severely affected by this problem,',
    )
  })

  test.for([
    [
      'Queue Pad is made by Sample Corporation, a vendor independent of Microsoft; we make no\nwarranty, implied or otherwise, regarding its reliability.',
      'a vendor independent of Microsoft; we make no warranty, implied or otherwise, regarding its reliability.',
    ],
    [
      'A supported fix is now available for version 1.2, but has not been fully\nregression-tested and should be applied only to systems with this problem.',
      'but has not been fully regression-tested and should be applied only to systems with this problem.',
    ],
    [
      'Confirmed in version 2.00 We are researching this problem and will post news.',
      'We are researching this problem and will post news.',
    ],
  ] as const)('leaves the fact at the beginning of: %s', ([text, tail]) => {
    expect(standing(text).map(([, quote]) => quote)).toEqual([tail])
  })

  test.for([
    'Because of file dependencies, this hotfix requires Service Pack 6a.',
    'A hotfix for Sample NT 3.51 is available from Microsoft.',
    'Microsoft has confirmed this to be a problem in version 3.5.',
    'This behavior is by design.',
    'The third-party driver is at fault.',
  ])('is not: %s', (text) => {
    expect(standing(text)).toEqual([])
  })
})

describe('sentences', () => {
  const split = (text: string) =>
    splitSentences(text, 0, text.length).map(({ start, end }) => text.slice(start, end))

  test('end before the mark by which the Markdown form writes a no-break space', () => {
    expect(split('One ends here.<A0>Two begins. <A0><A0>Three <A0> ends.')).toEqual([
      'One ends here.',
      'Two begins.',
      'Three <A0> ends.',
    ])
  })

  test('do not end inside versions, abbreviations or labels', () => {
    const text = 'NOTE: Dr. Watson of the U.S. Service Pack 4.0 and Windows NT 4.0 runs. It stops.'
    expect(split(text)).toEqual([
      'NOTE: Dr. Watson of the U.S. Service Pack 4.0 and Windows NT 4.0 runs.',
      'It stops.',
    ])
  })

  test.for(['For all gates wait.', 'For\nall gates wait.'])('end before a glued %j', (next) => {
    expect(split(`Fixed in Service Pack 3.${next}`)).toEqual(['Fixed in Service Pack 3.', next])
  })

  test('end at the colon before a list', () => {
    expect(split('See the following article in the Knowledge Base:\nQ100201 A Title')).toEqual([
      'See the following article in the Knowledge Base:',
      'Q100201 A Title',
    ])
  })

  test('lose nothing but white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 200 }), (text) => {
        expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
    )
  })
})
