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
  ['What does Q123456 fix?', 'Is it still needed?', 'Is Q123456 still needed?'],
  ['What does Q123456 fix?', 'which articles refer to it?', 'which articles refer to Q123456?'],
  ['What does Q123456 fix?', 'is it a bug?', 'is it a bug? (Q123456)'],
  ['How big is A.dll in Q123456?', 'what version is it?', 'what version is Q123456? (A.dll)'],
  ['Which files does Q123456 replace?', 'on Alpha?', 'Which files does Q123456 replace on Alpha?'],
  ['Which files does Q123456 replace?', 'how big are they?', 'Which files does Q123456 replace?'],
  ['Is Q123456 still needed?', 'build 1380', 'Is Q123456 still needed for build 1380?'],
  ['Is Q123456 still needed?', 'we run SMS 2.0 SP1', 'Is Q123456 still needed for SMS 2.0 SP1?'],
  ['What is the build of Word 97 SR-1?', 'and of Word 95?', 'What is the build of Word 95?'],
  [
    'Does Q123456 apply to SMS 2.0 without SP1?',
    'what about with SP1?',
    'Does Q123456 apply to SMS 2.0 with SP1?',
  ],
  [
    'Does Q123456 apply to SMS 2.0 without SP1?',
    'and build 1493?',
    'Does Q123456 apply to SMS 2.0 build 1493?',
  ],
  [
    'What do sites need before SP2?',
    'and without SP1?',
    'What do sites need before SP2 without SP1?',
  ],
  ['What does event ID 1197 mean?', 'and event 1005?', 'What does event 1005 mean?'],
  ['What is the default of SampleTimeout?', 'and its type?', 'and its type? (SampleTimeout)'],
  [
    'How many articles carry kbexample?',
    'list them',
    'List the articles with the keyword kbexample.',
  ],
  ['How many articles carry kbexample?', 'and kbother?', 'How many articles carry kbother?'],
  [
    'List the hotfixes for SNA Server 4.0 SP3',
    'how many are there?',
    'How many hotfixes for SNA Server 4.0 SP3',
  ],
  [
    'What is the difference between Q123456 and Q234567?',
    'which files does the second one replace?',
    'which files does the second one replace? (Q234567)',
  ],
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

test('"the second one" is the second that the earlier answer told', () => {
  const question = 'Which fixes does a build 1380 site need?'
  expect(withPrevious('which files does the second one replace?', question)).toMatchObject({
    needsSubject: true,
    place: 1,
  })
})

test('a list of many has no subject', () => {
  const question = 'List the hotfixes for SNA Server 4.0 SP3'
  expect(withPrevious('are they free?', question).needsSubject).toBe(false)
})
