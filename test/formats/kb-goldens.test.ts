// Every fixture of the archive's four forms, read and compared with its golden file. The names of
// the fixtures say which trap they hold.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readKbHtmlText } from '../../src/formats/kb-html-text.ts'
import { readKbMarkdown } from '../../src/formats/kb-markdown.ts'
import { readKbText } from '../../src/formats/kb-text.ts'
import { readKbTextFlat } from '../../src/formats/kb-text-flat.ts'
import { goldenOf } from './golden.ts'
import { describeReaderLaws, rawFileOf } from './reader-laws.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')
const READERS = {
  'kb-markdown': readKbMarkdown,
  'kb-text': readKbText,
  'kb-text-flat': readKbTextFlat,
  'kb-html-text': readKbHtmlText,
}

function fixturesOf(format: string): Record<string, string> {
  const names = readdirSync(join(FIXTURES, format)).filter((name) => /\.(?:md|txt)$/.test(name))
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(join(FIXTURES, format, name), 'utf8')]),
  )
}

describe.for(Object.entries(READERS))('%s', ([format, read]) => {
  test.for(Object.entries(fixturesOf(format)))('%s', async ([name, text]) => {
    const golden = join(FIXTURES, format, name.replace(/\.\w+$/, '.golden.json'))
    await expect(goldenOf(read(rawFileOf(text, name)))).toMatchFileSnapshot(golden)
  })
})

// What stands in a file beside fields, items and text, one after another on a line: labels, rules,
// markers, tags, the list's lead-in, the legal notice.
const LABELS =
  /(?:DOCUMENT|TITLE|PRODUCT|PROD\/VER|OPER\/SYS|KEYWORDS|Article|(?:Product|Version|Operating System|Keyword)\(s\)|Last Modified|Keywords|Component|Technology|Version|Platform|Hardware|Issue type|Solution Type|Additional (?:query|reference) words|KBCategory|KBSubcategory|Modification Type:M(?:inor|ajor)Last Reviewed) *:/g
const SIGNS =
  /-{2,}|={3,}|\*{3,}|\{% (?:end)?raw %\}|<B7>|(?<=^|\s)(?:\d+[.)]|[a-zA-Z][.)]|[-*o•:()[\]]|##|title: "|")(?=$|\s)/g
const SENTENCES =
  /The information in this article applies to:|This article was previously published under|^layout: page$|^permalink: \S+$|THE INFORMATION PROVIDED.*$|^a placeholder for the legal text.*$|^Copyright Microsoft Corporation \d+\.$/g
// The copy of version, system and keywords above the list belongs to no field.
const ECHO = ['3.00 3.10 | 1.0', 'WINDOWS | MS-DOS', 'kbprg kbdisplay bug3.10']

function isMarkup(piece: string): boolean {
  if (ECHO.includes(piece)) return true
  const rest = piece.replace(SENTENCES, '').replace(LABELS, '').replace(SIGNS, '')
  return rest.trim() === ''
}

for (const [format, read] of Object.entries(READERS)) {
  describeReaderLaws({
    name: format,
    read,
    samples: fixturesOf(format),
    isMarkup,
  })
}
