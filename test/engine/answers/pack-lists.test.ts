// What a service pack corrects, over our own kb/; known problems are asked for in ../problems.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { KnowledgeBase } from '../../../src/engine/knowledge-base.ts'
import { createTestIndex } from '../build-kb.ts'

const index = createTestIndex()
let kb: KnowledgeBase
beforeAll(async () => {
  await index.fillFrom(join(import.meta.dirname, '../../../kb'))
  kb = await KnowledgeBase.open(index.indexDirectory)
})
afterAll(async () => {
  await kb.close()
  index.remove()
})

describe('The fixes of a service pack', () => {
  test.for([
    'which bugs are fixed in SMS 2.0 SP2',
    'what does SMS 2.0 SP2 fix?',
    'what is fixed in SMS 2.0 SP2',
    'list of fixes in SMS 2.0 Service Pack 2',
    'how many bugs were fixed in SMS 2.0 SP2?',
  ])('are listed as the service packs of the product count them: %s', async (question) => {
    const { servicePacks } = await kb.servicePacks('SMS')
    const row = servicePacks.find((one) => one.version === '2.0' && one.servicePack === 'SP2')
    expect(row?.fixes).toBeGreaterThan(0)
    const answer = await kb.answer({ question })
    expect(answer).toMatchObject({ status: 'answered', certainty: 'derived' })
    expect(answer.data?.count).toBe(row?.fixes)
    expect(answer.text.split('\n')).toHaveLength((row?.fixes ?? 0) + 1)
    const { totals } = await kb.verifyCitations({ citations: [...answer.citations] })
    expect(totals).toMatchObject({ moved: 0, changed: 0, gone: 0 })
  })

  test('are not what a question about one of them asks for', async () => {
    const { kind } = await kb.answer({
      question: 'which problem in SMS 2.0 SP2 makes the client hang?',
    })
    expect(kind).not.toBe('list')
  })
})

test('The newest file is that of the build that is named', async () => {
  const answer = await kb.answer({ question: 'latest version of ccm.dll for build 1380' })
  expect(answer.data?.files?.map(({ version }) => version)).not.toContain('2.0.1239.1125')
  expect(answer.text).toContain('Ccm.dll 2.0.1380.1130')
})
