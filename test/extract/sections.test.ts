import { describe, expect, test } from 'vitest'
import { extractSections, roleOf } from '../../src/extract/sections.ts'
import { articleOfBody, parseAs, printed } from './support.ts'

describe('role of a heading', () => {
  test.for([
    ['SYMPTOMS', 'symptoms'],
    ['SYMPTOM', 'symptoms'],
    ['SYMPTONS', 'symptoms'],
    ['Problem', 'symptoms'],
    ['Symptom 2', 'symptoms'],
    ['CAUSE', 'cause'],
    ['Cause 1: The queue is full', 'cause'],
    ['RESOLUTION', 'resolution'],
    ['Solution', 'resolution'],
    ['Solution/Workaround', 'resolution'],
    ['Resolution for scenario 1', 'resolution'],
    ['WORKAROUND', 'workaround'],
    ['Workarounds', 'workaround'],
    ['Workaround - Method 1', 'workaround'],
    ['STATUS', 'status'],
    ['Summary', 'summary'],
    ['MORE INFORMATION', 'more-information'],
    ['FOR MORE INFORMATION', 'more-information'],
    ['INFORMATION', 'more-information'],
    ['More information', 'more-information'],
    ['REFERENCE', 'references'],
    ['See also', 'references'],
    ['Problem a user may see', 'other'],
    ['Method 1', 'other'],
    ['constructor', 'other'],
    ['', 'other'],
  ] as const)('%s means %s', ([heading, role]) => {
    expect(roleOf(heading)).toBe(role)
  })
})

describe('sections', () => {
  test('start at main headings; text before the first one has none', () => {
    const { sections } = articleOfBody(
      'Before.\n\nSYMPTOMS\n========\n\nOne.\n\nCAUSE\n=====\n\nTwo.',
    )
    expect(sections.map(({ role, heading, text }) => [role, heading, text])).toEqual([
      ['other', '', 'Before.'],
      ['symptoms', 'SYMPTOMS', 'One.'],
      ['cause', 'CAUSE', 'Two.'],
    ])
  })

  test('span from the heading to the end of the last block', () => {
    const article = articleOfBody('SYMPTOMS\n========\n\nOne.\n\nTwo.')
    expect(article.sections.map(({ span }) => printed(article, span))).toEqual([
      'SYMPTOMS\n========\n\nOne.\n\nTwo.',
    ])
  })

  test('keep sub-headings among their blocks', () => {
    const { sections } = articleOfBody(
      'MORE INFORMATION\n================\n\nMethod 1\n--------\n\nOne.',
    )
    expect(sections.map(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      ['heading', 'paragraph'],
    ])
  })

  test('stay when empty or repeated, with a diagnostic', () => {
    const { sections, diagnostics } = articleOfBody(
      'CAUSE\n=====\n\nSTATUS\n======\n\nOne.\n\nSTATUS\n======\n\nTwo.',
    )
    expect(sections.map(({ role }) => role)).toEqual(['cause', 'status', 'status'])
    expect(diagnostics.map(({ code, detail }) => [code, detail])).toEqual([
      ['section-empty', 'CAUSE'],
      ['section-repeated', 'STATUS'],
    ])
  })

  test('are none in an empty body', () => {
    const parsed = parseAs('markdown', '# Title only\n')
    expect(extractSections(parsed)).toEqual({ sections: [], diagnostics: [] })
  })
})
