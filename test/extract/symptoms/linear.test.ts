// Hostile articles: the material and the procedures are found in time proportional to the length.

import type { Code, List, ListItem, Paragraph, RootContent } from 'mdast'
import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import type { ParsedFile } from '../../../src/model/parsed-file.ts'
import { rawFile } from '../support.ts'

const LENGTH = 250_000
/** What is quadratic takes minutes; a busy machine takes some of this. */
const LIMIT_MS = 2500

const point = (offset: number) => ({ line: 1, column: offset + 1, offset })

function paragraph(text: string): Paragraph {
  const position = { start: point(0), end: point(text.length) }
  return { type: 'paragraph', children: [{ type: 'text', value: text, position }], position }
}

function code(text: string, lang?: string): Code {
  const position = { start: point(0), end: point(text.length) }
  return { type: 'code', value: text, position, ...(lang && { lang }) }
}

function milliseconds(text: string, children: RootContent[]): number {
  const file: ParsedFile = {
    format: 'kb-text-flat',
    raw: rawFile(text),
    fields: [],
    appliesTo: [],
    root: { type: 'root', children },
    diagnostics: [],
  }
  const start = performance.now()
  extractArticle(file)
  return performance.now() - start
}

const REPEATED = [
  'error ',
  'error message: ',
  'error message "',
  '"x" message ',
  'error           ',
  'STOP ',
  'STOP 0A (',
  'STOP: 0x0000000A (0x14, 0x2) ',
  'Event ID: 1\nSource: x\nDescription: ',
  'Event ID 1     ',
  'Source: ',
  'fatal exception     ',
  '0x1 ',
  '$$<A><B><thread=1>\n',
  'text~\n',
  '$$ ',
  '10/19/1997 11:34:05 Gate opened\n',
  'HKEY_USERS\\a\\',
  'HKEY_USERS\\a b\n\\',
  'HKLM/a/',
  'Value Name: x\nData: (Default: ',
  'C:\\a b\\',
  '\\\\a\\b',
  '\\',
  '<a>\\',
  '%a%\\.',
  'http://',
  'http://x.example/.....',
  'DownloadDownload x.exe ',
  'C:\\>dir\n',
  'type the following command:\n',
  'you ',
  'NOTE: x. ',
  '- ',
  '.',
  '\n\n',
  '                    \n',
]

describe('a quarter of a million characters', () => {
  test.for(REPEATED)('of %j in a paragraph and in a listing', (part) => {
    const text = part.repeat(Math.ceil(LENGTH / part.length))
    const log = paragraph('The Gate.log file shows the following error message:')
    const command = paragraph('Run the following command:')
    expect(milliseconds(text, [log, paragraph(text)])).toBeLessThan(LIMIT_MS)
    expect(milliseconds(text, [log, code(text)])).toBeLessThan(LIMIT_MS)
    expect(milliseconds(text, [command, code(text, 'cmd')])).toBeLessThan(LIMIT_MS)
  })

  test('of steps, in one list, in many, and nested', () => {
    const text = '1. Go.'
    const item = (children: ListItem['children']): ListItem => ({ type: 'listItem', children })
    const list = (children: ListItem[], start: number): List => ({
      type: 'list',
      ordered: true,
      start,
      children,
    })
    const step = () => item([paragraph(text)])
    const one = list(Array.from({ length: 20_000 }, step), 1)
    expect(milliseconds(text, [one])).toBeLessThan(LIMIT_MS)
    const many = Array.from({ length: 10_000 }, (_, at) => [
      paragraph(text),
      list([step()], at + 1),
    ])
    expect(milliseconds(text, many.flat())).toBeLessThan(LIMIT_MS)
    let nested = item([paragraph(text)])
    for (let depth = 0; depth < 500; depth++) nested = item([paragraph(text), list([nested], 1)])
    expect(milliseconds(text, [list([nested], 1)])).toBeLessThan(LIMIT_MS)
  })
})
