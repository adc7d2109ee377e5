import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remembered } from '../../src/model/remembered.ts'

test('a remembered function gives what the function gives', () => {
  const length = (text: string) => (text === '' ? undefined : text.length)
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
      const again = remembered(length)
      for (const text of [...texts, ...texts, '__proto__', 'constructor']) {
        expect(again(text)).toBe(length(text))
      }
    }),
  )
})

test('each text is worked out once, until there are too many', () => {
  let calls = 0
  const again = remembered((text) => {
    calls++
    return text
  })
  for (const text of ['a', 'b', 'a', 'b', '']) again(text)
  expect(calls).toBe(3)
  for (let at = 0; at < 30_000; at++) again(`x${at}`)
  again('a')
  expect(calls).toBe(30_004)
})
