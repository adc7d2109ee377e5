// How documents look: one small article in Markdown and in text, and the parts that have rules.

import type { RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import type { AppliesTo } from '../../src/model/applies-to.ts'
import type { Article } from '../../src/model/article.ts'
import { RENDER_FORMATS } from '../../src/model/render-format.ts'
import { splitAddresses } from '../../src/render/addresses.ts'
import { appliesToLines } from '../../src/render/applies-to.ts'
import { renderArticle } from '../../src/render/render-article.ts'
import { articleOfFile } from '../extract/support.ts'
import { articleOfBlocks, paragraph } from './article-of-blocks.ts'
import { differences, readRendering, renderedDifferences } from './same-article.ts'

const SOURCE = `DOCUMENT:Q100200  06-AUG-2002  [sample]
TITLE   :FIX: "Print" & Other Menus Are Gray
PRODUCT :Sample Writer
PROD/VER:winnt:2.0
OPER/SYS:
KEYWORDS:kbsample

======================================================================
-------------------------------------------------------------------------------
The information in this article applies to:

 - Sample Mail, version 3.2, on platform(s):
    - the operating system: Sample OS 4.0
 - Sample Writer version 2.0
-------------------------------------------------------------------------------

SYMPTOMS
========

The menu of <Platform> is gray, although
*all* commands are there. See http://example.com/menus for more.

RESOLUTION
==========

The English version of this fix should have the following file attributes or
later:

   Date      Time    Size    File name
   ------------------------------------
   09/22/99  11:34a  170,496  Menu.dll
   09/22/99          1,204    Menu.ini

a. Stop the program.
b. Copy the files.

      copy *.dll c:\\writer

For more information, see the following article in the Microsoft Knowledge Base:

   Q100201 Menus of the Writer

Additional query words: grey

======================================================================
Keywords          : kbsample kbmenu
Technology        : kbSample
Version           : winnt:2.0
Issue type        : kbbug

=============================================================================
`

const article = articleOfFile(SOURCE, 'txt/100/Q100200.TXT')

describe('Markdown', () => {
  const document = renderArticle(article, 'markdown')

  test('begins with the facts and the title', () => {
    expect(document.slice(0, document.indexOf('## '))).toBe(`---
title: "FIX: \\"Print\\" & Other Menus Are Gray"
article-number: Q100200
date: 06-AUG-2002
version: "winnt:2.0"
keywords: kbsample kbmenu
technology: kbSample
issue-type: kbbug
source-format: kb-text
source-path: txt/100/Q100200.TXT
query-words: grey
appliesto:
  - "Sample Mail, version 3.2, on platform(s)":
      - "the operating system: Sample OS 4.0"
  - Sample Writer version 2.0
---

# FIX: "Print" & Other Menus Are Gray

`)
  })

  test('escapes what text would otherwise mean, and links addresses', () => {
    expect(document).toContain('The menu of \\<Platform> is gray, although\n\\*all\\* commands')
    expect(document).toContain('See <http://example.com/menus> for more.')
  })

  test('has real tables, with gaps where the source has them', () => {
    expect(document).toContain(`<!-- ruled-table -->
| Date     | Time   | Size    | File name |
| -------- | ------ | ------- | --------- |
| 09/22/99 | 11:34a | 170,496 | Menu.dll  |
| 09/22/99 |        | 1,204   | Menu.ini  |
`)
  })

  test('has lettered steps and the listing below its step', () => {
    expect(document).toContain('+ a. Stop the program.\n+ b. Copy the files.\n')
    expect(document).toContain('  ```\n  copy *.dll c:\\writer\n  ```')
  })
})

test('text has the layout of the archive', () => {
  expect(renderArticle(article, 'text')).toBe(`DOCUMENT:Q100200  06-AUG-2002
TITLE   :FIX: "Print" & Other Menus Are Gray
FROM    :kb-text txt/100/Q100200.TXT

======================================================================
-------------------------------------------------------------------------------
The information in this article applies to:

- Sample Mail, version 3.2, on platform(s):
   - the operating system: Sample OS 4.0
- Sample Writer version 2.0
-------------------------------------------------------------------------------

SYMPTOMS
========

The menu of <Platform> is gray, although
*all* commands are there. See http://example.com/menus for more.

RESOLUTION
==========

The English version of this fix should have the following file attributes or
later:

    Date      Time    Size    File name
    ------------------------------------
    09/22/99  11:34a  170,496  Menu.dll
    09/22/99          1,204    Menu.ini

a. Stop the program.
b. Copy the files.

       copy *.dll c:\\writer

For more information, see the following article in the Microsoft Knowledge Base:

Q100201 Menus of the Writer

======================================================================
Keywords          : kbsample kbmenu
Technology        : kbSample
Version           : winnt:2.0
Issue type        : kbbug
Query words       : grey

=============================================================================
`)
})

test.for(['markdown', 'text', 'html'] as const)('%s reads back as the same article', (format) => {
  expect(renderedDifferences(article, format)).toEqual([])
})

test('file names with an article number and blank lines below the rule still make a real table', () => {
  const rows = SOURCE.replace(
    /(name\n {3}-{36}\n)/,
    '$1\n   08/30/99  10:02a  280,064  Q100200i.exe\n',
  )
  const original = articleOfFile(rows, 'txt/100/Q100200.TXT')
  expect(renderArticle(original, 'markdown')).toContain(
    '| 08/30/99 | 10:02a | 280,064 | Q100200i.exe |\n| 09/22/99 | 11:34a |',
  )
  for (const format of RENDER_FORMATS) expect(renderedDifferences(original, format)).toEqual([])
})

test('a drawn table is shown as a real one and stays a drawn one', () => {
  const grid = `+---------+-------+
| Name    | Size  |
+---------+-------+
| Ink.dll | 1,204 |
+---------+-------+`.replace(/^/gm, '   ')
  const original = articleOfFile(SOURCE.replace(/ {3}Date {6}.*Menu\.ini/s, grid), 'txt/1.TXT')
  expect(original.fileTables).toMatchObject([{ layout: 'grid', rows: [{ name: 'Ink.dll' }] }])
  for (const format of RENDER_FORMATS) {
    const readBack = readRendering(renderArticle(original, format), format)
    expect(typeof readBack === 'string' ? readBack : differences(original, readBack)).toEqual([])
    const again = typeof readBack === 'string' ? readBack : renderedDifferences(readBack, 'text')
    expect(again).toEqual([])
  }
})

test('the comparison names the fields that differ', () => {
  const other: Article = {
    ...article,
    title: 'Another',
    keywords: ['kbsample'],
    references: [],
    sections: article.sections.slice(0, 1),
  }
  const fields = differences(article, other).map(({ field }) => field)
  expect(fields).toEqual(['title', 'keywords[1]', 'sections[1]', 'references[0]'])
})

test('a slug and relative links go by the path of the first source', () => {
  const text =
    '# Menus\n\n## Symptoms\n\nThe menu of the program is gray, whatever is chosen. See [Print](../b/print.md).\n'
  const original = articleOfFile(text, 'notes/a/menus.md')
  for (const format of ['markdown', 'text', 'html'] as const) {
    const readBack = readRendering(renderArticle(original, format), format)
    expect(readBack).toMatchObject({
      id: 'notes-a-menus',
      references: [{ id: 'notes-b-print', title: 'Print' }],
      source: { origin: { format: 'markdown', path: 'notes/a/menus.md' } },
    })
  }
})

test('links stand below their block in text, with the rank of a name that stands there twice', () => {
  const block: RootContent = {
    type: 'paragraph',
    children: [
      { type: 'text', value: 'Not here but ' },
      { type: 'link', url: 'https://example.com/b', children: [{ type: 'text', value: 'here' }] },
    ],
  }
  expect(renderArticle(articleOfBlocks([block, paragraph('End.')]), 'text')).toContain(
    'Not here but here\n\n.. _here [2]: https://example.com/b\n\nEnd.\n',
  )
})

test('placeholders in addresses survive', () => {
  const block = paragraph('Type HTTP://WWW.<PLACE>.COM/x or www.<server>.com or Http://<a>/b.')
  for (const format of RENDER_FORMATS) {
    const article = articleOfBlocks([block])
    const readBack = readRendering(renderArticle(article, format), format)
    expect(readBack).toMatchObject({ sections: [{ text: article.sections[0]?.text }] })
  }
})

test('an item without text and a product that is only a platform are read back', () => {
  const empty: RootContent = {
    type: 'list',
    ordered: true,
    start: 1,
    children: [{ type: 'listItem', data: { marker: '1.' }, children: [] }],
  }
  const original = articleOfBlocks([empty, paragraph('End.')], {
    products: ['Sample OS'],
    appliesTo: [
      { product: 'Sample OS', raw: 'the operating system: Sample OS', span: { start: 0, end: 1 } },
    ],
  })
  for (const format of RENDER_FORMATS) {
    expect(readRendering(renderArticle(original, format), format)).toMatchObject({
      products: ['Sample OS'],
      sections: [{ text: '1.\n\nEnd.' }],
    })
  }
})

test('a link that leads nowhere stays a link', () => {
  const text =
    '# Menus\n\n## Symptoms\n\nThe menu of the program is gray, whatever is chosen: [https://a.example/b]().\n'
  const original = articleOfFile(text, 'notes/a/menus.md')
  for (const format of RENDER_FORMATS) expect(renderedDifferences(original, format)).toEqual([])
})

describe('applies-to lines', () => {
  const line = (raw: string, scope?: string, start = raw.length): AppliesTo => ({
    product: raw,
    raw,
    span: { start, end: start + 1 },
    ...(scope !== undefined && { scope }),
  })

  test('stand below the container they name', () => {
    const pairs = [
      line('A, used with:'),
      line('B, included with:', 'used with'),
      line('C', 'included with'),
      line('D'),
    ]
    expect(appliesToLines(pairs).map(({ depth }) => depth)).toEqual([0, 1, 2, 0])
  })

  test('get the container back that named no product', () => {
    expect(appliesToLines([line('A', 'as they apply to')])).toEqual([
      { text: 'as they apply to:', depth: 0 },
      { text: 'A', depth: 1 },
    ])
  })

  test('print the pairs of one line once', () => {
    const one = line('A, versions 1.0, 2.0')
    expect(
      appliesToLines([
        { ...one, version: '1.0' },
        { ...one, version: '2.0' },
      ]),
    ).toHaveLength(1)
  })
})

test.for([
  ['at http://a.example/b, then', ['at ', '*http://a.example/b', ', then']],
  ['(http://a.example/b)', ['(', '*http://a.example/b', ')']],
  ['http://a.example/b_(c)', ['http://a.example/b_(c)']],
  ['http://<server>/x and http://', ['http://<server>/x and http://']],
  ['ftp://a.example', ['*ftp://a.example']],
] as const)('addresses in "%s" are told from the text around them', ([text, expected]) => {
  const parts = splitAddresses(text).map((part) => (part.isAddress ? `*${part.text}` : part.text))
  expect(parts).toEqual(expected)
})
