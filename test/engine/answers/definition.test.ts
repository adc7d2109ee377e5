// "What is X?": sentences that say it, or none.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { defines, termToDefine } from '../../../src/engine/answers/definition.ts'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

describe('The term to define', () => {
  test.for([
    ['What is a relay point?', 'relay point'],
    ["what's FRB", 'FRB'],
    ['Define frobnication.', 'frobnication'],
    ['what are \u201crelay points\u201d', 'relay points'],
    ['Explain what the spooler is', 'spooler'],
  ] as const)('of %j is %j', ([question, term]) => expect(termToDefine(question)).toBe(term))

  test.for([
    'What is the price of the relay?',
    'What is new in SP2?',
    'What is the default port?',
    'What is the cause?',
    'What is Q123456?',
    'How do I set up a relay point?',
    '',
  ])('does not stand in %j', (question) => expect(termToDefine(question)).toBeUndefined())
})

describe('A sentence', () => {
  test.for([
    ['A relay point is a server that clients ask first.', 'relay point'],
    ['Relay points are used by clients.', 'relay points'],
    ['Frobnication Request Broker (FRB) is the part that asks.', 'FRB'],
    ['FRB stands for Frobnication Request Broker.', 'FRB'],
    ['C++ is a language.', 'C++'],
  ] as const)('%j defines %j', ([sentence, term]) => expect(defines(sentence, term)).toBe(true))

  test.for([
    ['The relay point is removed from the server.', 'relay point'],
    ['This is a relay point.', 'relay point'],
    ['The relay point is the same as before.', 'relay point'],
    ['A relay pointer is a number.', 'relay point'],
    ['Install FRB.', 'FRB'],
  ] as const)('%j does not define %j', ([sentence, term]) =>
    expect(defines(sentence, term)).toBe(false),
  )
})

describe('What something is', () => {
  const index = createTestIndex()
  let kb: KnowledgeBase
  beforeAll(async () => {
    await index.fill({
      'own/relay.txt': articleText({
        number: 'Q100001',
        title: 'Relay Points Lose Their Clients',
        sections: {
          SYMPTOMS: 'The relay point forgets its clients at noon.',
          'MORE INFORMATION': 'A relay point is a server that clients ask first.',
        },
      }),
      'own/spooler.txt': articleText({
        number: 'Q100002',
        title: 'Setting Up the Gadget Spooler',
        sections: { SUMMARY: 'The gadget spooler must be started before the relay point.' },
      }),
    })
    kb = await KnowledgeBase.open(index.indexDirectory)
  })
  afterAll(async () => {
    await kb.close()
    index.remove()
  })

  test('is told by the sentence that says it', async () => {
    const answer = await kb.answer({ question: 'what is a relay point' })
    expect(answer).toMatchObject({ status: 'answered', kind: 'definition', certainty: 'stated' })
    expect(answer.citations.map(({ quote }) => quote)).toEqual([
      'A relay point is a server that clients ask first.',
    ])
  })

  test('is not made up from sentences that only name it', async () => {
    const answer = await kb.answer({ question: 'What is the gadget spooler?' })
    expect(answer).toMatchObject({ status: 'not-answered', reason: { code: 'not-stated' } })
    expect(answer.nearest?.[0]?.id).toBe('Q100002')
    expect(answer.narrowing).toMatch(/gadget spooler/)
  })
})
