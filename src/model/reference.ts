import type { ArticleId } from './article-id.ts'
import type { SourceSpan } from './span.ts'

/** How one article relates to another. Extraction guesses it, the graph may refine it. */
export const EDGE_KINDS = [
  'see-also',
  'requires',
  'required-before',
  'companion',
  'supersedes',
  'included-in',
  'lists',
  'branch-sibling',
  'fixes',
  'triggers',
  'superseded-by',
] as const

export type EdgeKind = (typeof EDGE_KINDS)[number]

/** A printed pointer to another article. Pointers to the article itself are kept and marked. */
export interface Reference {
  readonly id: ArticleId
  /** The title under which the target is cited, unwrapped. */
  readonly title?: string
  /** Index in `Article.sections`; absent when it stands outside all of them. */
  readonly section?: number
  readonly kind: EdgeKind
  readonly isSelf: boolean
  /** Number (or link) and title. */
  readonly span: SourceSpan
}
