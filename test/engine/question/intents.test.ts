import { expect, test } from 'vitest'
import { INTENT_NAMES } from '../../../src/engine/question/intent.ts'
import { INTENT_RULES } from '../../../src/engine/question/intents.table.ts'
import { readIntents } from '../../../src/engine/question/read-intents.ts'

const EXAMPLES = INTENT_RULES.flatMap(({ name, intent, pattern, examples }) =>
  examples.map((example) => ({ name, intent, pattern, example })),
)

test.for(EXAMPLES)('$name sees "$example"', ({ intent, pattern, example }) => {
  expect(pattern.test(example.toLowerCase())).toBe(true)
  expect(readIntents(example).map((seen) => seen.intent)).toContain(intent)
})

test('every intent has a rule and every rule a name of its own', () => {
  expect(new Set(INTENT_RULES.map(({ intent }) => intent))).toEqual(new Set(INTENT_NAMES))
  expect(new Set(INTENT_RULES.map(({ name }) => name)).size).toBe(INTENT_RULES.length)
})

test('a long question is read at both ends', () => {
  const filler = 'x '.repeat(4_000)
  expect(
    readIntents(`why? ${filler} how many articles carry it`).map(({ intent }) => intent),
  ).toEqual(expect.arrayContaining(['cause', 'count']))
})
