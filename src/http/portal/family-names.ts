import type { KnowledgeBase } from '../../engine/knowledge-base.ts'

const FAMILIES = 100

/** Product families to choose from in a form, those with most articles. */
export async function familyNames(kb: KnowledgeBase): Promise<string[]> {
  const { values } = await kb.listFacet('family', { limit: FAMILIES })
  return values.map(({ value }) => value)
}
