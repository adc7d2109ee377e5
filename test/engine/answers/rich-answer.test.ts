import { describe, expect, test } from 'vitest'
import { ANSWER_FORMATS, type Answer } from '../../../src/contract/answers.ts'
import { richAnswer, withRendering } from '../../../src/engine/answers/rich-answer.ts'
import { renderRichText } from '../../../src/render/rich-text/render-rich-text.ts'

const ANSWER: Answer = {
  id: '0',
  snapshot: '1',
  question: 'What causes it?',
  status: 'answered',
  kind: 'cause',
  text: 'It is <b>known</b>. There are two.\n- one *star*',
  sentences: [
    { text: 'It is <b>known</b>.', citations: [0] },
    { text: 'There are two.', citations: [0, 1] },
    { text: '- one *star*', citations: [1] },
  ],
  citations: [
    {
      article: 'Q100001',
      title: 'A & B',
      start: 0,
      end: 3,
      quote: `<!channel> ${'long '.repeat(100)}`,
      hash: '',
    },
    { article: 'Q100002', title: 'Two', start: 0, end: 3, quote: 'two', hash: '' },
  ],
  certainty: 'stated',
  followUps: ['Does it apply to SP2?'],
  nearest: [],
}
const urlOf = (article: string) => `https://kb.example/${article}`

describe('an answer as a message', () => {
  test('numbers its sentences by their sources, which are linked', () => {
    const lines = renderRichText(richAnswer(ANSWER, { urlOf, quoteLength: 280 }), 'slack').split(
      '\n',
    )
    expect(lines[0]).toBe('It is &lt;b&gt;known&lt;/b&gt;. [1] There are two. [1][2]')
    expect(lines[2]).toBe('*Sources*')
    expect(lines[3]).toMatch(
      /^• \[1\] <https:\/\/kb\.example\/Q100001\|Q100001> A &amp; B: “&lt;!channel&gt; long .{250,270} …”$/,
    )
    expect(lines.slice(-2)).toEqual(['You may ask next:', '• Does it apply to SP2?'])
  })

  test('in Markdown holds nothing that its sources could have slipped in', () => {
    const sent = renderRichText(richAnswer(ANSWER), 'markdown')
    expect(sent).toContain('It is &lt;b&gt;known&lt;/b&gt;. \\[1\\]')
    expect(sent).toContain('- one \\*star\\* \\[2\\]')
  })

  test('that is none says why, and where to look', () => {
    const declined: Answer = {
      ...ANSWER,
      status: 'not-answered',
      text: 'The table has Intel only.',
      narrowing: 'Which platform?',
      nearest: [{ id: 'Q100001', title: 'A & B' }],
    }
    expect(renderRichText(richAnswer(declined, { urlOf }), 'text').split('\n')).toEqual([
      'The table has Intel only.',
      'Which platform?',
      'The nearest articles:',
      '- Q100001 (https://kb.example/Q100001) A & B',
    ])
  })

  test.for(ANSWER_FORMATS)('is written as %s when that is asked for, and only then', (format) => {
    expect(withRendering(ANSWER, undefined)).not.toHaveProperty('rendered')
    expect(withRendering(ANSWER, format).rendered).toBe(renderRichText(richAnswer(ANSWER), format))
  })
})
