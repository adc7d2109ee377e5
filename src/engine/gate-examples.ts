// Articles that say what a build needs before a service pack, for examples of what can be asked.

import { fixRecordAt } from '../indexes/fixes/fix-index.ts'
import type { FixRecord } from '../indexes/fixes/fix-record.ts'
import type { Snapshot } from '../store/snapshot.ts'

export type GateHoldings = Pick<Snapshot, 'catalog' | 'fixes'>

/** Articles that are looked at for what they offer. */
const MAX_EXAMPLES = 3
const MARKER = Buffer.from('"requiredBefore":[{')

export interface GateExample {
  readonly id: string
  /** Product family, where one is known. */
  readonly product?: string
  readonly build: string
  readonly servicePack: string
  /** A file that it ships. */
  readonly file?: string
}

/** At most a few, in the order of the index. Cost: linear in the bytes of the records. */
export function gateExamples({ catalog, fixes }: GateHoldings): GateExample[] {
  const bytes = Buffer.from(fixes.bytes.buffer, fixes.bytes.byteOffset, fixes.bytes.byteLength)
  const examples: GateExample[] = []
  let article = 0
  let at = bytes.indexOf(MARKER)
  while (at >= 0 && examples.length < MAX_EXAMPLES) {
    while ((fixes.offsets[article + 1] ?? Number.POSITIVE_INFINITY) <= at) article++
    const record = fixRecordAt(fixes, article)
    const id = catalog.at(article)?.id
    const example = record && id !== undefined ? exampleOf(id, record) : undefined
    if (example !== undefined) examples.push(example)
    at = bytes.indexOf(MARKER, fixes.offsets[article + 1] ?? bytes.length)
  }
  return examples
}

function exampleOf(id: string, { statements, tables, scopes }: FixRecord): GateExample | undefined {
  for (const { forReleases, before } of statements.requiredBefore) {
    const build = forReleases.flatMap((release) => release.build ?? [])[0]
    const servicePack = before.flatMap((release) => release.servicePack ?? [])[0]
    if (build === undefined || servicePack === undefined || !/\d/.test(servicePack)) continue
    const file = tables.flatMap(({ files }) => files)[0]?.name
    const product = scopes.find(({ family }) => family !== undefined)?.family
    const known = { ...(product !== undefined && { product }), ...(file !== undefined && { file }) }
    return { id, build, servicePack, ...known }
  }
  return undefined
}
