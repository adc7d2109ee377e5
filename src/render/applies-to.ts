// The applies-to list as lines with their depth, put together again from its product–version pairs.

import type { AppliesTo } from '../model/applies-to.ts'

export interface AppliesToLine {
  readonly text: string
  /** 0 for a top-level line; lines below "…, used with:" are deeper. */
  readonly depth: number
}

// "…, on platform(s):" owns the lines below it.
const CONTAINER = /(?:^|,\s*|\s+)(used with|on platform\(s\)|included with|as they apply to)\s*:$/i

/** Lines in printed order. A container that named no product is printed as its words alone. */
export function appliesToLines(pairs: readonly AppliesTo[]): AppliesToLine[] {
  const lines: AppliesToLine[] = []
  const open: string[] = []
  let above: AppliesTo | undefined
  for (const pair of pairs) {
    const isSameLine = above?.span.start === pair.span.start && above.raw === pair.raw
    above = pair
    if (isSameLine) continue
    const depth = depthOf(pair.scope, open)
    open.length = Math.min(open.length, depth)
    if (pair.scope !== undefined && depth > open.length) {
      lines.push({ text: `${pair.scope}:`, depth: open.length })
      open.push(pair.scope)
    }
    lines.push({ text: pair.raw, depth: open.length })
    const container = CONTAINER.exec(pair.raw)?.[1]
    if (container !== undefined) open.push(container.toLowerCase())
  }
  return lines
}

/** Below the innermost open container of that name; one deeper than all when none is open. */
function depthOf(scope: string | undefined, open: readonly string[]): number {
  if (scope === undefined) return 0
  const at = open.lastIndexOf(scope)
  return at < 0 ? 1 : at + 1
}
