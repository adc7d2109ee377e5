import { expect, test } from 'vitest'
import { partOfTitle } from '../../src/text/series.ts'

test.for([
  ['README.TXT: Sample Setup (1 of 3)', { part: 1, of: 3 }],
  ['README.TXT: Sample Setup, Part 2 of 3', { part: 2, of: 3 }],
  ['List of Bugs Fixed in Sample 4.0 (Part 2)', { part: 2 }],
  ['Queues Explained, Part 3', { part: 3 }],
  ['README.TXT: A Title That Was Cut in Its Bracket (2 of 2', { part: 2, of: 2 }],
  ['Only 2 of 3 Queues Are Shown', undefined],
  ['Disk (4 of 3)', undefined],
  ['Part 2 Fails', undefined],
  ['A Sample', undefined],
] as const)('%s is part %j', ([title, part]) => {
  expect(partOfTitle(title)).toEqual(part)
})
