import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { articleText, createTestIndex } from '../build-kb.ts'

interface Sample {
  readonly title: string
  readonly text: string
  readonly product?: string
  readonly references?: string
}

const sample = (number: string, { title, text, product, references }: Sample) =>
  articleText({
    number,
    title,
    ...(product && { product }),
    sections: { SYMPTOMS: text, ...(references && { 'MORE INFORMATION': references }) },
  })

const FIX =
  'Clients of the site move to another site when the copy queue holds an old list of logon points. ' +
  'Install the fix on every logon point, wait until the list has been written again, and only then ' +
  'go on with the service pack.'
const MANUAL = 'The manual of the printer tray names every paper size and every lever of the tray.'

const FILES = {
  'kb/1.txt': sample('Q100001', {
    title: 'SP1: Clients Move to the Wrong Site',
    text: `${FIX} The build is 1380; the files are Copyq.dll and Listpnt.exe.`,
    references: 'See also:\n\n   Q100009 Before the Service Pack\n',
  }),
  'kb/2.txt': sample('Q100002', {
    title: 'Clients Move to the Wrong Site',
    text: `${FIX} The build is 1239; the files are Copyq.dll and Listpnt.exe.`,
  }),
  'kb/3.txt': sample('Q100003', {
    title: 'The Copy Queue Grows',
    text: 'The queue of the copy service grows. Stop the service and delete Copyq.dll.',
    references: 'See also:\n\n   Q100009 Before the Service Pack\n',
  }),
  'kb/4.txt': sample('Q100004', {
    title: 'List of Fixes',
    text: 'What to read first.',
    references:
      'See also:\n\n   Q100001 Clients Move to the Wrong Site\n\n   Q100005 Unrelated Titles\n',
  }),
  'kb/5.txt': sample('Q100005', { title: 'Unrelated Titles', text: 'Nothing of all this.' }),
  'kb/6.txt': sample('Q100006', { title: 'Tray Manual (1 of 2)', text: `${MANUAL} Sizes.` }),
  'kb/7.txt': sample('Q100007', { title: 'Tray Manual (2 of 2)', text: `${MANUAL} Levers.` }),
  'other/1.txt': sample('Q100001', { title: 'Clients Move', text: FIX }),
}

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  await index.fill(FILES)
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

const similarTo = async (id: string, limit = 10) => (await kb.similar(id, { limit }))?.similar ?? []
const find = async (id: string, other: string) =>
  (await similarTo(id)).find((one) => one.id === other)

describe('similar articles', () => {
  test('put the same fix for another build first, and name it so', async () => {
    expect(await find('q100001', 'Q100002')).toMatchObject({
      relation: 'sibling-branch',
      reasons: { files: ['listpnt.exe', 'copyq.dll'] },
    })
    const [first] = await similarTo('Q100002')
    expect(first).toMatchObject({ id: 'Q100001', relation: 'sibling-branch' })
    expect(first?.reasons.sharedText).toBeGreaterThan(0.5)
    expect(first?.reasons.terms.length).toBeGreaterThan(0)
  })

  test('are found by what both cite and by what cites both', async () => {
    expect(await find('Q100001', 'Q100003')).toMatchObject({
      relation: 'related',
      reasons: { references: ['Q100009'], files: ['copyq.dll'] },
    })
    expect(await find('Q100001', 'Q100005')).toMatchObject({ reasons: { citedBy: ['Q100004'] } })
    expect(await find('Q100001', 'Q100004')).toMatchObject({ reasons: { link: 'cites' } })
    expect(await find('Q100004', 'Q100001')).toMatchObject({ reasons: { link: 'cited-by' } })
  })

  test('name parts of a series and editions of another collection', async () => {
    expect(await find('Q100006', 'Q100007')).toMatchObject({ relation: 'part' })
    expect(await find('Q100001', 'other:Q100001')).toMatchObject({ relation: 'duplicate' })
  })

  test('never hold the article itself, keep to the limit and are ordered', async () => {
    for (const id of ['Q100001', 'Q100005', 'other:Q100001']) {
      const list = await similarTo(id)
      expect(list.map((one) => one.id)).not.toContain(id)
      const scores = list.map(({ score }) => score)
      expect(scores).toEqual([...scores].sort((a, b) => b - a))
    }
    expect(await similarTo('Q100001', 2)).toHaveLength(2)
  })

  test('are unknown for an article that is not held', async () => {
    expect(await kb.similar('Q100009', {})).toBeUndefined()
  })
})
