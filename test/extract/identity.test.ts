import { describe, expect, test } from 'vitest'
import { extractIdentity, splitTitle } from '../../src/extract/identity.ts'
import { parsedFields } from './support.ts'

describe('identity', () => {
  test('takes the number of the header before those of title and front matter', () => {
    const parsed = parsedFields([
      ['number', 'Q100001', 'front-matter'],
      ['title', 'Q100001: Queues', 'header'],
      ['number', 'Q100001', 'header'],
    ])
    expect(extractIdentity(parsed)).toEqual({ id: 'Q100001', aliases: [], diagnostics: [] })
  })

  test('reports numbers that disagree and keeps the header’s', () => {
    const parsed = parsedFields([
      ['title', 'Q100002: Queues', 'front-matter'],
      ['number', 'Q100001', 'header'],
    ])
    const { id, diagnostics } = extractIdentity(parsed)
    expect(id).toBe('Q100001')
    expect(diagnostics).toMatchObject([{ code: 'number-disagrees', detail: 'Q100001, Q100002' }])
  })

  test('takes the number of the title when no field has one', () => {
    const parsed = parsedFields([['title', 'Queues Are Locked (100003)', 'header']], 'kb-html-text')
    expect(extractIdentity(parsed).id).toBe('Q100003')
  })

  test('takes the number of the path only in the layouts that print it there', () => {
    expect(extractIdentity(parsedFields([], 'kb-text', 'txt/100/Q100004.TXT')).id).toBe('Q100004')
    expect(extractIdentity(parsedFields([], 'markdown', 'txt/100/Q100004.md')).id).toBe(
      'txt-100-q100004',
    )
  })

  test('knows the other numbers of an article without one of its own', () => {
    const parsed = parsedFields(
      [['alias-number', '3014451, 925825', 'body']],
      'markdown',
      'a/Queue locked.md',
    )
    const { id, aliases, diagnostics } = extractIdentity(parsed)
    expect(id).toBe('a-queue-locked')
    expect(aliases).toEqual(['KB3014451', 'Q925825'])
    expect(diagnostics).toEqual([])
  })

  test('says when nothing prints a number', () => {
    const { diagnostics } = extractIdentity(parsedFields([['title', 'Queues', 'body']], 'markdown'))
    expect(diagnostics).toEqual([{ code: 'number-missing' }])
  })

  test('does not count the own number as another one', () => {
    const parsed = parsedFields([
      ['number', '(264630)', 'header'],
      ['alias-number', 'Q264630', 'body'],
    ])
    expect(extractIdentity(parsed)).toMatchObject({ id: 'Q264630', aliases: [] })
  })
})

test.for([
  ['Q100001: SMS: Queues', 'SMS: Queues', 'Q100001'],
  ['KB3014451 - Queues', 'Queues', 'KB3014451'],
  ['Queues (100001)', 'Queues', 'Q100001'],
  ['Error (5)', 'Error (5)', undefined],
  ['Windows 2000: Queues', 'Windows 2000: Queues', undefined],
] as const)('splits the title %s', ([printed, title, number]) => {
  expect(splitTitle(printed)).toEqual({ title, ...(number && { number }) })
})
