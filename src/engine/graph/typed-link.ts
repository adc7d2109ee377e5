import type { EdgeKind } from '../../model/reference.ts'
import type { SourceSpan } from '../../model/span.ts'

/** A link as one of its two nodes sees it. */
export interface TypedLink {
  readonly direction: 'out' | 'in'
  readonly type: EdgeKind
  /** The node at its other end. */
  readonly other: number
  readonly citedTitle?: string
  /** Ordinal of the article that says so, and where. */
  readonly source: number
  readonly span: SourceSpan
}
