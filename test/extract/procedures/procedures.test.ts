import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import type { Article } from '../../../src/model/article.ts'
import { articleOfBody, parseAs, printed } from '../support.ts'

function article(text: string): Article {
  return articleOfBody(`RESOLUTION\n==========\n\n${text}`)
}

/** "1. first | NOTE second" of every step, nested ones set in. */
function outline({ procedures }: Article): string[][] {
  return procedures.map(({ steps }) =>
    steps.map(({ marker, depth, parts }) => {
      const words = parts.map(({ kind, text }) => (kind === 'text' ? text : `<${kind}> ${text}`))
      return `${'  '.repeat(depth)}${marker} ${words.join(' | ')}`
    }),
  )
}

function titles({ procedures }: Article): (string | undefined)[] {
  return procedures.map(({ title }) => title?.text)
}

function oddities({ diagnostics }: Article): (string | undefined)[] {
  return diagnostics.filter(({ code }) => code === 'step-number-odd').map(({ detail }) => detail)
}

describe('steps', () => {
  test('keep continuation, code and notes, and nested steps follow them', () => {
    const found = article(
      'To open the gate, follow these steps:\n\n 1. Take the key, and then\n   turn it.\n\n' +
        '   The gate makes a noise.\n\n   NOTE: It is loud.\n\n    a. Push.\n\n       WARNING: Not hard.\n\n' +
        '    b. Pull.\n\n 2. Add this line:\n\n          gate = open;\n          door = shut;\n\n 3. Wait. NOTE: Not long.\n',
    )
    expect(titles(found)).toEqual(['To open the gate, follow these steps:'])
    expect(outline(found)).toEqual([
      [
        '1. Take the key, and then turn it. | The gate makes a noise. | <note> It is loud.',
        '  a. Push. | <warning> Not hard.',
        '  b. Pull.',
        '2. Add this line: | <code> gate = open;\ndoor = shut;',
        '3. Wait. | <note> Not long.',
      ],
    ])
    expect(found.procedures[0]?.steps.map(({ number }) => number)).toEqual([1, 1, 2, 2, 3])
    expect(oddities(found)).toEqual([])
  })

  test('are named by a main heading that says what for', () => {
    const text = '# Gates\n\n## Resolution - Step 1: Take the key\n\n1. Look.\n\n2. Take it.\n'
    expect(titles(extractArticle(parseAs('markdown', text, 'gates.md')))).toEqual([
      'Resolution - Step 1: Take the key',
    ])
  })

  test('are none in the scenarios of a cause', () => {
    const text =
      '# Gates\n\n## Cause\n\n### Scenario 1\n\nThe gate is shut.\n\n### Scenario 2\n\nIt is lost.\n'
    expect(extractArticle(parseAs('markdown', text, 'gates.md')).procedures).toEqual([])
  })

  test('are introduced by a sentence that is wrapped anywhere', () => {
    const found = article(
      'The gate can be set\nas\nfollows.\n\n 1. Take the key.\n\n 2. Turn it.\n',
    )
    expect(titles(found)).toEqual(['The gate can be set as follows.'])
  })

  test('take no comments of code for items', () => {
    const code =
      '    oGate = CREATE("gate")\n    oGate.OPEN()\n\n    * This opens the gate with a key\n    TURN KEY 5\n'
    expect(outline(article(`Do this:\n\n 1. Run this:\n\n${code}\n 2. Wait.\n`))[0]).toHaveLength(2)
  })

  test('have spans from marker to end, as their procedure has', () => {
    const found = article('Do this:\n\n 1. Take the\n   key.\n\n 2. Turn it.\n\nThe end.')
    const [procedure] = found.procedures
    const spans = procedure?.steps.map(({ span }) => printed(found, span))
    expect(spans).toEqual(['1. Take the\n   key.', '2. Turn it.'])
    expect(printed(found, procedure?.span ?? { start: 0, end: 0 })).toMatch(/^1\..*it\.$/s)
  })

  test('go on after text that stands between them', () => {
    const found = article(
      'Do this:\n\n 1. Take the key.\n\nIt is on the wall.\n\n-or-\n\n 2. Turn it.\n\n 3. Wait.\n',
    )
    expect(outline(found)).toEqual([
      ['1. Take the key. | It is on the wall. | <or> -or-', '2. Turn it.', '3. Wait.'],
    ])
  })

  test('restart as a procedure of their own', () => {
    const found = article(
      'Using Gatectl:\n\n    a. Open.\n\n    b. Shut.\n\nUsing Doorctl:\n\n    a. Lock.\n\n 1. One.\n',
    )
    expect(titles(found).slice(0, 2)).toEqual(['Using Gatectl:', 'Using Doorctl:'])
    expect(found.procedures.map(({ steps }) => steps.length)).toEqual([2, 1, 1])
  })

  test('with odd numbers are kept and told', () => {
    const found = article(
      'Do this:\n\n 3. Three.\n\n 4. Four.\n\n 6. Six.\n\n 6. Six again.\n\n 5. Back.\n',
    )
    expect(outline(found)[0]).toHaveLength(5)
    expect(oddities(found)).toEqual(['start 3.', 'skip 6.', 'repeat 6.', 'back 5.'])
  })

  test('are not found in wrapped prose and telephone numbers', () => {
    const text =
      'This is about Windows\n95. You can wait for Windows\n98. Call us at\n(800) 555-0100.\n'
    expect(article(text).procedures).toEqual([])
  })
})

describe('a procedure', () => {
  test('is named by its sub-heading when the sentence says nothing of its own', () => {
    const found = article(
      'Open the Gate\n-------------\n\nTo do this, use the following steps:\n\n 1. Go.\n',
    )
    expect(titles(found)).toEqual(['Open the Gate'])
  })

  test('keeps the notes between its title and its first step', () => {
    const found = article(
      'How to Open the Gate:\n\nNOTE: Only by day.\n\nWARNING: Mind your head.\n\n 1. Go.\n',
    )
    expect(titles(found)).toEqual(['How to Open the Gate:'])
    expect(found.procedures[0]?.notes.map(({ kind, text }) => [kind, text])).toEqual([
      ['note', 'Only by day.'],
      ['warning', 'Mind your head.'],
    ])
  })

  test('belongs to its method, and "-or-" joins it to the one above', () => {
    const found = article(
      'Use one of these methods.\n\nMethod 1\n--------\n\nDo this:\n\n 1. Push.\n\n-or-\n\n' +
        'Method 2: Wait\n--------------\n\nWait for the keeper.\n\nMethod 3\n\nDo this:\n\n 1. Pull.\n',
    )
    expect(found.procedures).toMatchObject([
      { method: { text: 'Method 1' }, steps: [{}] },
      { method: { text: 'Method 2: Wait' }, joinedBy: 'or', steps: [] },
      { method: { text: 'Method 3' }, steps: [{}] },
    ])
  })

  test('told in prose is not joined by a word inside its prose', () => {
    const found = article(
      'Method 1\n--------\n\nPush.\n\n-or-\n\nPull.\n\nMethod 2\n--------\n\nWait.\n',
    )
    expect(found.procedures.map(({ joinedBy }) => joinedBy)).toEqual([undefined, undefined])
  })

  test('may stand inside a bullet', () => {
    const found = article(' - To open the gate:\n\n    1. Push.\n\n    2. Wait.\n\n - Go home.\n')
    expect(titles(found)).toEqual(['To open the gate:'])
    expect(outline(found)).toEqual([['1. Push.', '2. Wait.']])
  })

  test('of modern Markdown is counted, and alerts are notes', () => {
    const text =
      '# Gates\n\n## Resolution 1: Open\n\nFollow these steps:\n\n1. Push.\n\n   > [!NOTE]\n' +
      '   > It is loud.\n\n   ```cmd\n   gatectl\n   ```\n\n1. Wait.\n   - Long.\n\n' +
      '## Resolution 2: Wait\n\nWait.\n'
    const found = extractArticle(parseAs('markdown', text, 'gates.md'))
    expect(found.procedures).toMatchObject([
      {
        method: { text: 'Resolution 1: Open' },
        steps: [{ number: 1 }, { number: 2 }, { depth: 1 }],
      },
      { method: { text: 'Resolution 2: Wait' }, steps: [] },
    ])
    expect(outline(found)[0]).toEqual([
      '1. Push. | <note> It is loud. | <code> gatectl',
      '1. Wait.',
      '  - Long.',
    ])
    expect(oddities(found)).toEqual([])
  })
})
