// Every phrasing of the tables has an example of its own that it reads.

import { expect, test } from 'vitest'
import { CHECKS } from '../../../src/extract/statements/checks.table.ts'
import { COMPANIONS } from '../../../src/extract/statements/companions.table.ts'
import { APPLY_CONDITIONS } from '../../../src/extract/statements/conditions.table.ts'
import { FIXED_IN, RESOLVED_BY } from '../../../src/extract/statements/fixed-in.table.ts'
import { INCLUSIONS } from '../../../src/extract/statements/included-in.table.ts'
import { INTRODUCTIONS } from '../../../src/extract/statements/introduced-in.table.ts'
import { compilePhrasings } from '../../../src/extract/statements/phrasing.ts'
import {
  COMPONENT_PHRASES,
  LABELLED_PHRASES,
  UNMOVED_PHRASES,
} from '../../../src/extract/statements/release-components.table.ts'
import {
  APPLY_LISTS,
  FIX_LIST_SENTENCES,
  FIXED_LISTS,
} from '../../../src/extract/statements/release-lists.table.ts'
import { GATES } from '../../../src/extract/statements/required-before.table.ts'
import { REQUIREMENTS } from '../../../src/extract/statements/requires.table.ts'
import { SUPERSESSIONS } from '../../../src/extract/statements/supersedes.table.ts'
import { WAITS } from '../../../src/extract/statements/waits.table.ts'

const TABLES = [
  FIXED_IN,
  RESOLVED_BY,
  INTRODUCTIONS,
  REQUIREMENTS,
  GATES,
  APPLY_CONDITIONS,
  WAITS,
  CHECKS,
  SUPERSESSIONS,
  INCLUSIONS,
  COMPANIONS,
  APPLY_LISTS,
  FIXED_LISTS,
  FIX_LIST_SENTENCES,
  COMPONENT_PHRASES,
  LABELLED_PHRASES,
  UNMOVED_PHRASES,
]

test.for(TABLES.flatMap((table) => table.map((phrasing) => [phrasing.example, phrasing] as const)))(
  '%s',
  ([example, phrasing]) => {
    const [pattern] = compilePhrasings([phrasing])
    expect(example).toMatch(pattern ?? /$^/)
  },
)

test('no phrasing needs more than linear time for a long sentence', () => {
  const sentences = [
    'must be applied ',
    'before you install this ',
    'a list of bugs in ',
    'x y ',
  ].map((words) => words.repeat(1200 / words.length))
  const started = performance.now()
  for (const pattern of TABLES.flatMap(compilePhrasings)) {
    for (const sentence of sentences) pattern.test(sentence)
  }
  expect(performance.now() - started).toBeLessThan(1000)
})
