import { describe, expect, test } from 'vitest'
import { readMarkdown } from '../../src/formats/markdown.ts'
import { fixtureTexts, goldenPath, summaryOf } from './parsed-summary.ts'
import { describeReaderLaws, leavesOf, rawFileOf } from './reader-laws.ts'

const SAMPLES = fixtureTexts('markdown')
const read = (text: string) => readMarkdown(rawFileOf(text, 'sample.md'))

// Front matter keys, marks of Markdown, HTML tags, labels of lines that became fields.
const MARKUP =
  /^(?:[-*_+>#|=~`:\\\s[\]().,"'!<]|<\/?[a-z]+>|\d+\.|https?:\S*|\S+\.(?:md|png)\S*|\/\S*|"?[A-Za-z]+"?\)|[\w.]+:|[a-z]+\]|&nbsp;|Original KB number:|Applies to:|[a-z]+$)*$/
const FRONT_MATTER_LINE = /^(?:- sap:|author: |title: Half|- what|- $|")/
const isMarkup = (leftOver: string) => MARKUP.test(leftOver) || FRONT_MATTER_LINE.test(leftOver)

describeReaderLaws({
  name: 'modern Markdown',
  read: readMarkdown,
  samples: SAMPLES,
  isMarkup,
  unescapes: true,
})

describe('readMarkdown', () => {
  test.for(Object.keys(SAMPLES))('%s gives the golden tree', async (name) => {
    await expect(summaryOf(read(SAMPLES[name] ?? ''))).toMatchFileSnapshot(
      goldenPath('markdown', name),
    )
  })

  test.for([
    ['_Original KB number:_ &nbsp; 3014451', ['3014451']],
    ['_Original KB number:_ &nbsp;3014451', ['3014451']],
    ['_Original KB number:_&nbsp;3014451', ['3014451']],
    ['_Original KB number:_&nbsp; 3014451', ['3014451']],
    ['_Original KB number:_  86287', ['86287']],
    ['_Original KB number:_ &nbsp; 3014451, 3014452', ['3014451', '3014452']],
    ['**Original KB number:** 3014451', ['3014451']],
    ['*Original KB number*: KB3014451', ['KB3014451']],
    ['Original KB ID: 3014451', ['3014451']],
    ['This article was previously published under Q264630.', ['Q264630']],
    ['Two articles have an Original KB number: 3014451', []],
  ] as const)('finds the numbers of "%s"', ([line, numbers]) => {
    const { raw, fields, root } = read(`# A title\n\n${line}\n\n## Cause\n\nText.`)
    const found = fields.filter(({ name }) => name === 'alias-number')
    expect(found.map(({ value }) => value)).toEqual(numbers)
    expect(found.map(({ span }) => raw.text.slice(span.start, span.end))).toEqual(numbers)
    expect(root.children[0]?.type).toBe(numbers.length > 0 ? 'heading' : 'paragraph')
  })

  test.for([
    ['##', '# T\n\n## Cause\n\n### A\n\n## Status', [2, 3, 2]],
    ['###', '# T\n\n### Cause\n\n#### A\n\n### Status', [2, 3, 2]],
    ['#', '---\ntitle: T\n---\n# Symptoms\n\n## A\n\n# Cause', [2, 3, 2]],
    ['# under a # title', '# T\n\n# Cause\n\n## A', [2, 3]],
    ['### before the first ##', '# T\n\n### A\n\n#### B\n\n## Cause\n\n### C', [2, 3, 2, 3]],
    ['##, title ##', '## T\n\n### Symptoms\n\n### Cause', [2, 2]],
    ['six levels', '# T\n\n## A\n\n### B\n\n#### C\n\n##### D\n\n###### E', [2, 3, 4, 5, 6]],
  ] as const)('gives main sections written with %s depth 2', ([, text, depths]) => {
    const found = read(text).root.children.filter((node) => node.type === 'heading')
    expect(found.map(({ depth }) => depth)).toEqual(depths)
  })

  test('does not take a section for the title', () => {
    const { fields } = read('---\ntitle: The title\n---\n# Symptoms\n\nText.\n')
    expect(fields.map(({ name, place, value }) => [name, place, value])).toEqual([
      ['title', 'front-matter', 'The title'],
    ])
  })

  test('resolves references to definitions that stand far away', () => {
    const filler = `## Part\n\n${'Some words. '.repeat(100)}\n\n`.repeat(40)
    const text = `# T\n\nSee the [guide] and [this][Guide].[^n]\n\n${filler}[guide]: ../guide.md\n[^n]: Note.\n`
    const { root } = read(text)
    const [first] = root.children
    expect(first).toMatchObject({
      type: 'paragraph',
      children: [
        { type: 'text' },
        { type: 'link', url: '../guide.md' },
        { type: 'text' },
        { type: 'link', url: '../guide.md', children: [{ value: 'this' }] },
        { type: 'text' },
        { type: 'footnoteReference' },
      ],
    })
  })

  test('keeps a byte order mark in the middle of a file from moving places', () => {
    const text = '---\ntitle: T\n---\n\uFEFFSome text.\n'
    const [leaf] = leavesOf(read(text).root)
    const { start, end } = leaf?.position ?? {}
    expect(text.slice(start?.offset, end?.offset).trim()).toBe('Some text.')
  })
})

describe('sections that remark must not see', () => {
  test.for([
    ['a section over 256 KB', `${'Line of text.\n'.repeat(25_000)}`],
    ['nesting deeper than 100', `${'> '.repeat(150)}text\n`],
    [
      'a staircase of bullets',
      Array.from({ length: 300 }, (_, n) => `${'  '.repeat(n)}- x\n`).join(''),
    ],
    ['lists of more than 32,000 items', '- x\n  - y\n'.repeat(11_000)],
    ['bullets in one line', `${'- '.repeat(5000)}x\n`],
    ['a quote that goes on for 50,000 lines', `> x\n${'y\n'.repeat(50_000)}`],
    ['marks without end', `${'**a '.repeat(2000)}\n`],
  ])('become plain text with a diagnostic: %s', ([, dump]) => {
    const text = `# T\n\n## Cause\n\nBefore.\n\n## Log\n\n${dump}\n## Status\n\nAfter *all*.\n`
    const { root, diagnostics, raw } = read(text)
    expect(diagnostics.map(({ code }) => code)).toEqual(['section-too-large'])
    const { start = 0, end = 0 } = diagnostics[0]?.span ?? {}
    expect(raw.text.slice(start, end)).toMatch(/^## Log\n/)
    const headings = root.children.filter((node) => node.type === 'heading')
    expect(headings.map(({ depth, children }) => [depth, leavesOf(children[0]!)[0]])).toMatchObject(
      [
        [2, { value: 'Cause' }],
        [2, { value: 'Log' }],
        [2, { value: 'Status' }],
      ],
    )
    expect(root.children.at(-1)).toMatchObject({ children: [{}, { type: 'emphasis' }, {}] })
    const kept = leavesOf(root).map((leaf) => ('value' in leaf ? leaf.value : ''))
    expect(kept.join('\n').replace(/\s/g, '')).toContain(dump?.replace(/\s/g, ''))
  })

  test('keep fenced code as code', () => {
    const text = `# T\n\n## Log\n\n${'> '.repeat(150)}x\n\n\`\`\`ps\n  # no heading\n\nGet-It\n\`\`\`\n\nEnd.\n`
    expect(read(text).root.children.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'code',
      'paragraph',
    ])
  })
})

test('a section "Applies to" is text where the front matter has a list', () => {
  const section = '## Applies to:\n\n- Sites that are shared\n\n## Cause\n\nText.\n'
  const listed = read(`---\ntitle: T\nappliesto:\n  - Mail Server\n---\n# T\n\n${section}`)
  expect(listed.appliesTo.map(({ text }) => text)).toEqual(['Mail Server'])
  expect(listed.root.children.map(({ type }) => type).slice(0, 2)).toEqual(['heading', 'list'])
  const unlisted = read(`# T\n\n${section}`)
  expect(unlisted.appliesTo.map(({ text }) => text)).toEqual(['Sites that are shared'])
})
