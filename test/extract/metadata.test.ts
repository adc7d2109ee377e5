import { describe, expect, test } from 'vitest'
import { extractMetadata } from '../../src/extract/metadata.ts'
import { parsedFields } from './support.ts'

const NO_LINE = { text: '' }
const read = (...args: Parameters<typeof parsedFields>) =>
  extractMetadata(parsedFields(...args), NO_LINE).metadata

describe('metadata', () => {
  test('takes keywords from the block below the body, not from the glued header', () => {
    const { keywords } = read([
      ['keywords', 'kbusagekbfaq kbtool', 'header'],
      ['keywords', 'kbusage kbfaq kbtool kbfaq', 'block'],
    ])
    expect(keywords).toEqual(['kbusage', 'kbfaq', 'kbtool'])
  })

  test('takes an empty block as an answer', () => {
    const { keywords } = read([
      ['keywords', 'kbtool', 'header'],
      ['keywords', '', 'block'],
    ])
    expect(keywords).toEqual([])
  })

  test('leaves filler out of the technology list', () => {
    const { technology } = read([['technology', 'kbZNotKeyword3 kbQueue kbAudDeveloper', 'block']])
    expect(technology).toEqual(['kbQueue'])
  })

  test('keeps phrases of the front matter whole', () => {
    expect(
      read([['keywords', 'Sample Queue, CI 100', 'front-matter']], 'markdown').keywords,
    ).toEqual(['Sample Queue', 'CI 100'])
  })

  test('drops the empty platform before the versions', () => {
    expect(read([['version', ':2.0 SP3', 'block']]).versionField).toBe('2.0 SP3')
    expect(read([['version', ':', 'header']]).versionField).toBeUndefined()
    expect(read([['version', 'winnt:2.0,2.0 SP1', 'block']]).versionField).toBe('winnt:2.0,2.0 SP1')
  })

  test('finds issue and solution types among the keywords of the HTML export only', () => {
    const fields = [['keywords', 'kbfix kbprb kbqueue', 'block']] as const
    expect(read(fields, 'kb-html-text')).toMatchObject({
      issueTypes: ['kbprb'],
      solutionTypes: ['kbfix'],
    })
    expect(read(fields)).toMatchObject({ issueTypes: [], solutionTypes: [] })
  })

  test('tells an empty line of query words from none', () => {
    expect(read([['query-words', '', 'body']]).queryWords).toBe('')
    expect(read([]).queryWords).toBeUndefined()
    expect(read([['query-words', 'queue\n lock', 'body']]).queryWords).toBe('queue lock')
  })

  test('marks titles that the layout may have cut', () => {
    const title = (length: number) => [['title', 'T'.repeat(length), 'header']] as const
    expect(read(title(62)).shortTitleCut).toBe(false)
    expect(read(title(63)).shortTitleCut).toBe(true)
    expect(read(title(64), 'markdown').shortTitleCut).toBe(false)
  })

  test('lets the first line stand in for a missing title', () => {
    const line = { text: 'Queues are locked.', span: { start: 3, end: 21 } }
    const { metadata, diagnostics } = extractMetadata(parsedFields([]), line)
    expect(metadata).toMatchObject({ title: line.text, titleSpan: line.span })
    expect(diagnostics).toEqual([{ code: 'title-missing' }])
  })

  test('keeps a date that cannot be read as printed', () => {
    const parsed = parsedFields([['date', '31-FEB-2000', 'header']])
    const { metadata, diagnostics } = extractMetadata(parsed, NO_LINE)
    expect(metadata.lastModified).toEqual({ raw: '31-FEB-2000', span: { start: 0, end: 11 } })
    expect(diagnostics.map(({ code }) => code)).toContain('date-unreadable')
  })
})
