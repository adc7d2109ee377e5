import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { Output } from '../../src/cli/output.ts'

function sink(write: (text: string) => void): Writable {
  return new Writable({
    write: (chunk, _encoding, done) => {
      write(String(chunk))
      done()
    },
  })
}

function failing(code: string): Writable {
  return new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
  })
}

test('results go to stdout, notes to stderr', () => {
  const out: string[] = []
  const notes: string[] = []
  const output = new Output(
    sink((text) => out.push(text)),
    sink((text) => notes.push(text)),
  )
  output.print('found')
  output.printJson({ a: 1 })
  output.note('working')
  expect(out.join('')).toBe('found\n{\n  "a": 1\n}\n')
  expect(notes).toEqual(['working\n'])
})

test('control characters of article text do not reach the terminal', () => {
  const out: string[] = []
  const output = new Output(
    sink((text) => out.push(text)),
    sink(() => {}),
  )
  output.print('a\u001b[2J\u0007b\tc\nd\u009b')
  expect(out).toEqual(['a[2Jb\tc\nd\n'])
})

test('a reader that hangs up ends the output, not the program', async () => {
  const output = new Output(
    failing('EPIPE'),
    sink(() => {}),
  )
  output.print('one')
  await new Promise(setImmediate)
  expect(() => output.print('two')).not.toThrow()
})
