import { expect, test } from 'vitest'
import { withPrevious } from '../../../src/engine/question/with-previous.ts'

test.for([
  ['Which fixes before SP2?', 'what about SP3?', 'Which fixes before SP3?'],
  ['How big is A.dll in Q123456?', 'and on Alpha?', 'How big is A.dll in Q123456 on Alpha?'],
  ['How big is A.dll on Intel?', 'and on Alpha?', 'How big is A.dll on Alpha?'],
  [
    'Which fixes does build 1380 need?',
    'how about build 1239?',
    'Which fixes does build 1239 need?',
  ],
  ['What does Q123456 fix?', 'Is it still needed?', 'Is it still needed? (Q123456)'],
  ['What does Q123456 fix?', 'and Q234567?', 'What does Q234567 fix?'],
  ['Which fixes does SMS 2.0 need?', 'What is fixed in SP4?', 'What is fixed in SP4? (SMS 2.0)'],
] as const)('"%s" then "%s"', ([before, text, whole]) => {
  expect(withPrevious(text, before).text).toBe(whole)
})

test('a question that stands alone takes nothing', () => {
  const text = 'How do I set up a printer under Windows 98 over the network?'
  expect(withPrevious(text, 'Which fixes does build 1380 need?')).toEqual({
    text,
    needsSubject: false,
  })
})

test('"it" without an article before asks for what the earlier answer told', () => {
  expect(withPrevious('What does it require?', 'Printing hangs. Which hotfix?').needsSubject).toBe(
    true,
  )
})
