/** What stands around a passage in its own block; each run of white space is one blank. */
export interface PassageContext {
  /** The rest of its sentence before it, and the sentence before; empty at the beginning. */
  readonly before: string
  /** The rest of its sentence. */
  readonly after: string
}
