import { addressWith } from '../addresses.ts'

export const KNOWLEDGE_BASE = '/knowledge-base'

/** The pages of the health of a knowledge base; all but feedback can be had as CSV too. */
export type HealthList = 'links' | 'lint' | 'contradictions' | 'missing' | 'feedback'

type Filters = Readonly<Record<string, string | number | readonly string[] | undefined>>

export const healthAddress = (list: HealthList, filters: Filters = {}): string =>
  addressWith(`${KNOWLEDGE_BASE}/${list}`, filters)

/** The same list as a file. */
export const csvAddress = (list: HealthList, filters: Filters = {}): string =>
  addressWith(`${KNOWLEDGE_BASE}/${list}.csv`, filters)
