// What cannot both be true, by kind.

import type { FileIndex } from '../../indexes/files/layout.ts'
import type { LintIndex } from '../../indexes/lint/lint-index.ts'
import type { BuildsOf } from '../files/file-branches.ts'
import type { GraphHoldings, LinkNodes } from '../graph/link-nodes.ts'
import { deniedByLinked } from './denied-claims.ts'
import { olderButLater } from './file-versions.ts'
import { fixedInDisagreements } from './fixed-in.ts'
import type { ReportEntry } from './report-entry.ts'
import type { Slices } from './slices.ts'

export interface ContradictionHoldings extends GraphHoldings {
  readonly lint: LintIndex
  readonly files: FileIndex
  readonly builds: BuildsOf
}

export async function findContradictions(
  holdings: ContradictionHoldings,
  nodes: LinkNodes,
  slices: Slices,
): Promise<ReportEntry[]> {
  return [
    ...(await fixedInDisagreements(holdings, slices)),
    ...(await olderButLater(holdings, slices)),
    ...(await deniedByLinked(holdings, nodes, slices)),
  ]
}
