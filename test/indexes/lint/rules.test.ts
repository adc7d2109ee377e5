import { expect, test } from 'vitest'
import { deniedConsequences } from '../../../src/indexes/lint/denied-consequences.ts'
import { lintEncoding } from '../../../src/indexes/lint/encoding-damage.ts'
import { filesNamed } from '../../../src/indexes/lint/step-text.ts'
import { citing } from '../graph/citing.ts'

const articleOf = (text: string) => {
  const article = citing('Q100001', [])
  return { ...article, source: { ...article.source, text } }
}

test.for([
  ['Replace the Sample.dll and Hotfix.map files.', ['sample.dll', 'hotfix.map']],
  ['Rename C:\\Bin\\Sample.dl_ to Sample.dll', ['sample.dl_', 'sample.dll']],
  ['Version 4.0 of 2.0.1234.5 is e.g. fine.', []],
  ['', []],
] as const)('the files named in %j', ([text, expected]) => {
  expect(filesNamed(text)).toEqual(expected)
})

test.for(['a\ufffdb', 'caf\u00c3\u00a9', 'it\u00e2\u20ac\u2122s', '<93>quoted<94>', 'a<A0>b'])(
  'finds the damage in %j',
  (text) => {
    expect(lintEncoding(articleOf(text))).toMatchObject([{ code: 'encoding-damage' }])
  },
)

test.for(['café', 'it’s', '<1C>', '<platform>', 'Â', '<ABC>'])('leaves %j alone', (text) => {
  expect(lintEncoding(articleOf(text))).toEqual([])
})

test.for([
  'Not applying the update does not cause clients to stop.',
  'If you do not install this fix, the queue will not lead to errors.',
  'Failure to apply the patch should not result in lost mail.',
  'This does not affect clients if the hotfix is not installed.',
])('%j denies a consequence', (sentence) => {
  const text = `Before. ${sentence} After.`
  const [span] = deniedConsequences(text)
  expect(sentence).toContain(text.slice(span?.start, span?.end))
})

test.for(['The update does not cause clients to stop.', 'If you do not apply it, clients stop.'])(
  '%j does not',
  (sentence) => {
    expect(deniedConsequences(sentence)).toEqual([])
  },
)

test('stays linear on a megabyte of one sentence', () => {
  const started = performance.now()
  for (const piece of ['if not apply does not ', 'a.b.c.', '~$-', 'not applying the ']) {
    const text = piece.repeat(1_000_000 / piece.length)
    deniedConsequences(text)
    filesNamed(text)
    lintEncoding(articleOf(text))
  }
  expect(performance.now() - started).toBeLessThan(10_000)
})
