import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMessage } from '../../src/chat/command.ts'

const commandOf = (text: string) => parseMessage(text).command

describe('what a person types', () => {
  test.for(['', '  ', 'help', 'HELP', '?', 'hi'])('"%s" asks for help', (text) => {
    expect(commandOf(text)).toEqual({ kind: 'help' })
  })

  test.for([
    ['article Q123456', 'Q123456'],
    ['Article kb 123456', 'kb 123456'],
    ['Q123456', 'Q123456'],
    ['123456', '123456'],
  ] as const)('"%s" asks for an article', ([text, id]) => {
    expect(commandOf(text)).toEqual({ kind: 'article', id })
  })

  test.for([
    ['fixes sms 1234 sp2', 'sms', '1234', 'sp2'],
    ['FIXES SMS build 1234 before SP 2', 'SMS', '1234', 'SP2'],
    ['fixes sms 2.0 sp1 sp2', 'sms', '2.0 sp1', 'sp2'],
    ['fixes windows nt 4.0 service pack 3', 'windows nt', '4.0 SP3', undefined],
    ['fixes exchange SP1 to SP2', 'exchange', 'SP1', 'SP2'],
    ['fixes sms 2.00.1234.1000', 'sms', '2.00.1234.1000', undefined],
    ['fixes for sms 1234 1500', 'sms', '1234', '1500'],
  ] as const)('"%s" asks for fixes', ([text, product, release, target]) => {
    expect(commandOf(text)).toEqual({ kind: 'fixes', product, release, target })
  })

  test.for(['fixes', 'fixes sms', 'fixes 1234', 'fixes sms 1234 sp2 sp3 sp4'])(
    '"%s" lacks something, and is told what',
    (text) => {
      expect(commandOf(text)).toMatchObject({ kind: 'incomplete' })
    },
  )

  test.for([
    'Which fixes does a build 1234 site need?',
    'fixes for exchange?',
    'article about printing',
    'helpful articles',
    'Q12',
  ])('"%s" is a question', (text) => {
    expect(commandOf(text)).toEqual({ kind: 'question', text })
  })

  test('"share" shows the reply to the channel', () => {
    expect(parseMessage('share fixes sms 1234')).toMatchObject({
      isShared: true,
      command: { kind: 'fixes', product: 'sms' },
    })
    expect(parseMessage('share')).toEqual({
      isShared: false,
      command: { kind: 'question', text: 'share' },
    })
  })

  test('is always something, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(commandOf(text).kind).toBeTypeOf('string')
        expect(commandOf(`fixes ${text}`).kind).toBeTypeOf('string')
      }),
    )
  })
})
