import type { Mention } from './mention.ts'
import type { SourceSpan } from './span.ts'

/** A value of a key, as far as the article states it. */
export interface RegistryValue {
  readonly name?: string
  /** "REG_DWORD". */
  readonly type?: string
  readonly data?: string
  readonly default?: string
  readonly span: SourceSpan
}

/** A path in the registry. Its span may hold the line breaks it was wrapped at. */
export interface RegistryKey extends Mention {
  /** Joined, with "\" between its parts and the hive's full name. */
  readonly path: string
  /** Values stated for this key below it, up to the next key. */
  readonly values: readonly RegistryValue[]
}
