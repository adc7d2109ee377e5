// Plain text in the layout of the archive: header, applies-to list between rules, underlined
// headings, metadata block. Reading it back needs no rules of thumb (block-lines.ts).

import type { Article } from '../../model/article.ts'
import { appliesToLines } from '../applies-to.ts'
import { headerProduct, listsWords, numberOf, originOf } from '../facts.ts'
import { treeOf } from '../tree.ts'
import { blockLines } from './block-lines.ts'

const HEADER_RULE = '='.repeat(70)
const LIST_RULE = '-'.repeat(79)
const BLOCK_RULE = '='.repeat(77)

export function renderText(article: Article): string {
  const body = blockLines(treeOf(article).children, article.source.text)
  const parts = [headerLines(article), listLines(article), [...body, ''], factLines(article)]
  return `${parts.flat().join('\n')}\n`
}

function headerLines(article: Article): string[] {
  const origin = originOf(article)
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['DOCUMENT', [numberOf(article), article.lastModified?.raw ?? ''].join('  ').trimEnd()],
    ['TITLE', article.title],
    ...article.aliases.map((alias) => ['ALSO', alias] as const),
    ['PRODUCT', headerProduct(article)],
    ['ABOUT', article.description],
    ['FROM', `${origin.format} ${origin.path}`],
  ]
  const lines = fields.flatMap(([label, value]) =>
    value === undefined ? [] : [`${label.padEnd(8)}:${value.replace(/\s*\n\s*/g, ' ')}`],
  )
  return [...lines, '', HEADER_RULE]
}

function listLines({ appliesTo }: Article): string[] {
  const lines = appliesToLines(appliesTo)
  if (lines.length === 0) return ['']
  return [
    LIST_RULE,
    'The information in this article applies to:',
    '',
    ...lines.map(({ text, depth }) => `${'   '.repeat(depth)}- ${text}`),
    LIST_RULE,
    '',
  ]
}

function factLines(article: Article): string[] {
  const { queryWords, versionField } = article
  const words = (list: readonly string[]) => list.join(listsWords(originOf(article)) ? ' ' : ', ')
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['Keywords', words(article.keywords)],
    ['Technology', words(article.technology) || undefined],
    ['Version', versionField],
    ['Hardware', words(article.hardware) || undefined],
    ['Issue type', words(article.issueTypes) || undefined],
    ['Solution Type', words(article.solutionTypes) || undefined],
    ['Query words', queryWords],
  ]
  const lines = fields.flatMap(([label, value]) =>
    value === undefined ? [] : [`${label.padEnd(18)}: ${value}`.trimEnd()],
  )
  return [HEADER_RULE, ...lines, '', BLOCK_RULE]
}
