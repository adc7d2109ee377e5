// Conversations of several turns, asked of kb/ as `quarry ask` does: what one question leaves out is
// taken from those before.

import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Answer } from '../../../src/contract/answers.ts'
import type { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { openKb } from '../kb-search/kb-index.ts'

let kb: KnowledgeBase
let close: () => Promise<void>
beforeAll(async () => {
  const opened = await openKb()
  kb = opened.kb
  close = opened.close
}, 60_000)
afterAll(() => close())

/** The answers to questions that follow one another; each is asked with the one understood before. */
async function converse(questions: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const question of questions) {
    const before = answers.at(-1)?.question
    const previous = before === undefined ? {} : { previous: { question: before } }
    answers.push(await kb.answer({ question, ...previous }))
  }
  return answers
}

const told = (answers: readonly Answer[]) => answers.map(({ kind, text }) => [kind, text])

test('fixes of one site, of another, then the files of the second of them', async () => {
  const answers = await converse([
    'Which fixes does a build 1380 site need before SP2?',
    'and for build 1239?',
    'which files does the second one replace?',
    'is it still needed?',
  ])
  expect(told(answers)).toEqual([
    ['fixes-needed', expect.stringContaining('needs Q249077 and Q252717 before SP2.')],
    ['fixes-needed', expect.stringContaining('needs Q251070 and Q252718 before SP2.')],
    ['file-table', expect.stringContaining('Q252718')],
    ['still-needed', expect.stringMatching(/^Yes, it is for .*build 1239/)],
  ])
})

test('a file, on another processor, its version, who refers to its article', async () => {
  const answers = await converse([
    'How big is Ccm.dll in Q252717 on Intel?',
    'and on Alpha?',
    'what version is it?',
    'which articles refer to it?',
  ])
  expect(told(answers)).toEqual([
    ['file-table', expect.stringMatching(/Ccm\.dll \(Intel.*143 KB/)],
    ['file-table', expect.stringMatching(/Ccm\.dll \(Alpha.*227 KB/)],
    ['file-table', expect.stringMatching(/version 2\.0\.1380\.1125/)],
    ['cited-by', expect.stringContaining('refer to Q252717')],
  ])
})

test('a count, its list, and the count of another keyword', async () => {
  const answers = await converse([
    'How many articles carry kbsms200sp2fix?',
    'list them',
    'how many are there?',
    'and kbsms200?',
  ])
  expect(answers.map(({ kind, data }) => [kind, data?.keyword])).toEqual([
    ['count', 'kbsms200sp2fix'],
    ['list', 'kbsms200sp2fix'],
    ['count', 'kbsms200sp2fix'],
    ['count', 'kbsms200'],
  ])
  expect(answers[0]?.data?.count).toBe(answers[2]?.data?.count)
})

test('what was asked back is answered in a word', async () => {
  const answers = await converse([
    'Is Q252717 still needed?',
    'build 1380',
    'and SMS 2.0 without a service pack?',
    'Which one do I need on build 1380, Q252717 or Q252718?',
  ])
  expect(answers[0]).toMatchObject({
    status: 'not-answered',
    narrowing: expect.stringContaining('build'),
  })
  expect(told(answers.slice(1))).toEqual([
    ['still-needed', expect.stringMatching(/^Yes/)],
    ['still-needed', expect.stringMatching(/^No/)],
    ['still-needed', expect.stringMatching(/^Q252717: yes.*Q252718: no/)],
  ])
})

test('the release in "does it apply to" is the one of the site', async () => {
  const [one, other] = await converse([
    'Does Q252717 apply to SMS 2.0 SP1?',
    'and to SMS 2.0 without a service pack?',
  ])
  expect(one?.text).toMatch(/^Yes/)
  expect(other?.text).toMatch(/^No/)
})

test('an article that nobody states to be replaced is not called replaced', async () => {
  const { status, text } = await kb.answer({ question: 'Is Q252717 superseded?' })
  expect([status, text]).toEqual(['not-answered', expect.stringContaining('No article states')])
})

test('an article is told in a nutshell, each section by its first sentence', async () => {
  const [named, bare] = await converse(['Tell me about Q252717', 'q249077'])
  expect(named?.text).toMatch(
    /^Q252717 is \u201c.+\u201d; it applies to .+\.\n- (?:Symptoms|Summary): \u201c/,
  )
  expect(bare?.text).toMatch(/^Q249077 is \u201c/)
  const citations = [...(named?.citations ?? []), ...(bare?.citations ?? [])]
  const { totals } = await kb.verifyCitations({ citations })
  expect(totals.verbatim).toBe(citations.length)
})

test('fixes of a release are counted, and listed when that is asked', async () => {
  const [count, list] = await converse(['How many fixes are there for SMS 2.0 SP1?', 'list them'])
  expect(count).toMatchObject({
    kind: 'count',
    text: expect.stringMatching(/^\d+ fix(?:es)? appl\w+ to [^\n]+\.$/),
  })
  expect(list).toMatchObject({ kind: 'list', text: expect.stringContaining('\n- Q') })
})

test('a processor that no table has is told', async () => {
  const { status, text } = await kb.answer({
    question: 'How big is Ccm.dll for Itanium in Q252717?',
  })
  expect([status, text]).toEqual(['not-answered', expect.stringMatching(/Itanium|Intel.* only/)])
})
