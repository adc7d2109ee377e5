import { expect, test } from 'vitest'
import { countArticle } from '../../src/store/article-counts.ts'
import { articleOfBody, articleOfFile } from '../extract/support.ts'

const BODY = [
  'SUMMARY',
  '=======',
  '',
  'See also:',
  '',
  '   Q100200 Queue Sizes',
  '',
  '   Q100100 This Article',
  '',
  '   Date      Time    Size    File name',
  '   ------------------------------------',
  '   03/14/01  11:34a  17,496  Queue.dll',
  '   03/14/01  11:34a  17,000  Link.dll',
  '',
  '   +-----------+---------+',
  '   | File name | Version |',
  '   +-----------+---------+',
  '   | Queue.dll | 4.0.1.2 |',
  '   +-----------+---------+',
  '',
  '1. Stop the queue.',
  '',
  '   a. Open Services.',
  '',
  '   b. Stop it.',
  '',
  '2. Start the queue.',
  '',
  'Additional query words: outbound',
].join('\n')

test('an article is counted by items, tables, steps and pointers', () => {
  const article = articleOfBody(BODY, ' - Sample Server versions 2.0, 3.0 \n - Sample Client ')
  expect(countArticle(article)).toEqual({
    appliesToItems: 2,
    ruledFileTables: 1,
    ruledFileRows: 2,
    gridFileTables: 1,
    gridFileRows: 1,
    otherFileTables: 0,
    otherFileRows: 0,
    numberedLists: 1,
    numberedSteps: 2,
    queryWordLines: 1,
    references: 2,
    selfReferences: 1,
  })
})

test('a list that a listing interrupts is one list', () => {
  const body = ['1. Type this:', '', 'COPY A.TXT B.TXT', '', '2. Type this:', '', '1. Again.']
  const article = articleOfBody(['SUMMARY', '=======', '', ...body].join('\n'))
  const { numberedLists, numberedSteps } = countArticle(article)
  expect({ numberedLists, numberedSteps }).toEqual({ numberedLists: 2, numberedSteps: 3 })
})

test('tables of modern Markdown count as others', () => {
  const text = [
    '---',
    'title: Queue files',
    '---',
    '# Queue files',
    '',
    '## Symptoms',
    '',
    'Old files.',
    '',
    '## Resolution',
    '',
    '|File name|Version|',
    '|---|---|',
    '|Queue.dll|4.0.1.2|',
    '',
  ].join('\n')
  const counts = countArticle(articleOfFile(text, 'queue-files.md'))
  expect(counts).toMatchObject({ otherFileTables: 1, otherFileRows: 1, ruledFileTables: 0 })
})
