import { describe, expect, test } from 'vitest'
import type { Answer } from '../../src/contract/answers.ts'
import { answerCard, isAnswerShown } from '../../src/portal/search/answer-card.ts'

const ANSWER: Answer = {
  id: '0123456789abcdef',
  snapshot: 's',
  question: 'Why does it stop?',
  status: 'answered',
  text: 'It is full.',
  certainty: 'derived',
  sentences: [{ text: 'It is full, see Q100001.', citations: [0] }],
  citations: [
    { article: 'Q100001', title: 'A <b>', start: 3, end: 9, quote: 'x'.repeat(900), hash: '' },
  ],
  followUps: [],
  nearest: [],
}
const REFUSAL: Answer = {
  ...ANSWER,
  status: 'not-answered',
  sentences: [],
  citations: [],
  reason: { code: 'unknown-product', text: 'No article names it.' },
  narrowing: 'Which version?',
  nearest: [{ id: 'Q100002', title: 'Near <i>' }],
}
const vote = { question: '"><b>', voter: 'v1' }

describe('the answer card', () => {
  const { markup } = answerCard(ANSWER, vote)

  test('proves each sentence with a link to the passage, and says how certain it is', () => {
    expect(markup).toContain('<sup><a href="/articles/Q100001?quote=3-9#quote"')
    expect(markup).toContain('derived from what the articles state')
    expect(markup).toContain(`${'x'.repeat(400)} …</blockquote>`)
  })

  test('can be voted on without a script, with everything as text', () => {
    expect(markup.match(/<form action="\/feedback" method="post"/g)).toHaveLength(2)
    expect(markup).toContain('name="answerId" value="0123456789abcdef"')
    expect(markup).toContain('name="q" value="&quot;&gt;&lt;b&gt;"')
    expect(markup).not.toContain('checked')
  })

  test('asks nothing where no votes are kept, and no more where one was given', () => {
    expect(answerCard(ANSWER).markup).not.toContain('<form')
    const thanked = answerCard(ANSWER, { ...vote, given: 'no' }).markup
    expect(thanked).toContain('Thank you')
    expect(thanked).not.toContain('<form')
  })

  test('tells why there is no answer, what to add and where to look', () => {
    const { markup: refusal } = answerCard(REFUSAL)
    expect(refusal).toContain('<p>No article names it.</p>')
    expect(refusal).toContain('<b>Which version?</b>')
    expect(refusal).toContain('href="/articles/Q100002">Q100002</a> <bdi>Near &lt;i&gt;</bdi>')
  })

  test('stays away where no question was asked', () => {
    const words = { ...REFUSAL, question: 'printer' }
    expect(isAnswerShown({ ...words, reason: { code: 'no-question', text: '' } })).toBe(false)
    expect(isAnswerShown({ ...words, reason: { code: 'not-covered', text: '' } })).toBe(false)
    expect(isAnswerShown(words)).toBe(true)
  })
})
