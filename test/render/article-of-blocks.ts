// Articles made of given blocks, as if a reader had found them, for tests of rendering alone.

import type { RootContent } from 'mdast'
import type { Article } from '../../src/model/article.ts'
import { plainText } from '../../src/text/plain-text.ts'
import { articleOfFile } from '../extract/support.ts'

const PLAIN = '# A sample\n\n## Symptoms\n\nThe program stops while it prints a long document.\n'

/** One section "Symptoms" with the blocks; other fields as given. */
export function articleOfBlocks(
  blocks: readonly RootContent[],
  fields: Partial<Article> = {},
): Article {
  const article = articleOfFile(PLAIN, 'notes/sample.md')
  const { text } = plainText(blocks, '')
  const section = { role: 'symptoms', heading: 'Symptoms', text, blocks } as const
  return {
    ...article,
    sections: [{ ...section, span: { start: 0, end: 0 } }],
    source: { ...article.source, text: '' },
    ...fields,
  }
}

export const paragraph = (value: string): RootContent => ({
  type: 'paragraph',
  children: [{ type: 'text', value }],
})
