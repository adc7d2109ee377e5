import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../src/text/query.ts'
import { SnippetCutter } from '../../src/text/snippet.ts'

function cut(query: string, texts: readonly string[], maxLength = 80) {
  const passages = texts.map((text) => ({ text }))
  const snippet = new SnippetCutter(parseQuery(query)).cut(passages, maxLength)
  if (snippet === undefined) return undefined
  const marked = snippet.marks.map(({ start, end }) => snippet.text.slice(start, end))
  return { ...snippet, marked }
}

const FILLER = 'Nothing of interest stands in this sentence. '

describe('a snippet', () => {
  test('is cut where most of the query stands together', () => {
    const text = `${FILLER.repeat(5)}The spooler stops when the printer is offline. ${FILLER.repeat(5)}`
    const snippet = cut('printer spooler stops', ['A printer.', text])
    expect(snippet?.passage).toBe(1)
    expect(snippet?.marked).toEqual(['spooler', 'stops', 'printer'])
  })

  test('marks other forms of a word', () => {
    expect(cut('connection', ['They were connecting.'])?.marked).toEqual(['connecting'])
  })

  test('marks a file name as a whole and its parts alone', () => {
    expect(cut('Copylog.tcf', ['The COPYLOG.TCF file; the tcf.'])?.marked).toEqual([
      'COPYLOG.TCF',
      'tcf',
    ])
  })

  test('marks an article number in another spelling', () => {
    expect(cut('252717', ['See Q252717 first.'])?.marked).toEqual(['Q252717'])
    expect(cut('kb252717', ['See Q252717 first.'])?.marked).toEqual(['Q252717'])
  })

  test('does not mark stop words', () => {
    expect(cut('the spooler', ['the spooler is the spooler'])?.marked).toEqual([
      'spooler',
      'spooler',
    ])
  })

  test('makes one blank of line breaks and indentation', () => {
    const text = 'First\n\tthe  spooler\r\n\r\n    stops.'
    expect(cut('spooler', [text])?.text).toBe('First the spooler stops.')
  })

  test('begins with a sentence or a paragraph where one begins in reach', () => {
    const text = `${'Long before the matter at hand there is more. '.repeat(4)}Here the spooler stops. ${FILLER}`
    expect(cut('spooler', [text], 60)?.text).toBe(
      'Here the spooler stops. Nothing of interest stands in this',
    )
    const listed = `${'word '.repeat(60)}in a list:\n\n   spooler.exe is old`
    expect(cut('old', [listed], 60)?.text).toBe('spooler.exe is old')
  })

  test('ends between words', () => {
    const text = cut('spooler', [`${FILLER.repeat(3)}the spooler ${FILLER.repeat(3)}`], 40)?.text
    expect(text).toBe('the spooler Nothing of interest stands')
  })

  test('is the beginning of the first passage when nothing matches', () => {
    const snippet = cut('zebra', ['First passage here.', 'Second.'], 12)
    expect(snippet).toMatchObject({ passage: 0, text: 'First', marks: [] })
  })

  test('is absent without a passage', () => {
    expect(cut('spooler', [])).toBeUndefined()
  })

  test('of a word without end is its beginning', () => {
    const snippet = cut('zebra', ['x'.repeat(100_000)], 30)
    expect(snippet?.text.length).toBeLessThanOrEqual(30)
  })

  test('marks a quoted phrase as one, with its stop words, and prefers it', () => {
    const apart = 'The domain is asked; later you log on. '
    const texts = [`${apart.repeat(3)}You log on to the domain here.`]
    expect(cut('"log on to the domain"', texts)?.marked).toContain('log on to the domain')
    expect(cut('"domain"', ['One domain.'])?.marked).toEqual(['domain'])
  })

  test('leaves out drawn lines, wherever they stand', () => {
    const table = '+------+-----+\n| spooler | 4 |\n+------+-----+\n| dll | 5 |'
    expect(cut('spooler', [table])?.text).toBe('| spooler | 4 | | dll | 5 |')
    expect(cut('zebra', ['--------\nMethod 1\n--------\nWait.'])?.text).toBe('Method 1 Wait.')
    expect(cut('zebra', ['Type a -- b --- c -1 ++.'])?.text).toBe('Type a -- b c -1 ++.')
  })
})
