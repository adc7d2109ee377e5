import type { Mention } from './mention.ts'
import type { SourceSpan } from './span.ts'

/** How the lines of a log tell time and origin. */
export const LOG_SHAPES = ['sms', 'timestamped', 'event', 'plain'] as const

/**
 * `sms`: "text~ $$<COMPONENT><date><thread=…>". `timestamped`: a date or time opens each line.
 * `event`: entries of an event log, one a line.
 * `plain`: known as a log only by the sentence or heading above it.
 */
export type LogShape = (typeof LOG_SHAPES)[number]

export interface LogLine {
  /** What was logged, without time, component and thread; wrapped lines joined. */
  readonly text: string
  /** "CCIM32". */
  readonly component?: string
  /** As printed: "Tue Jun 22 01:25:22 1999". */
  readonly time?: string
  /** As printed: "1512 (0x5E8)". */
  readonly thread?: string
  readonly span: SourceSpan
}

/** Lines of a log that an article quotes. */
export interface LogExcerpt extends Mention {
  /** Name of the log, as the sentence or heading above prints it: "Ccim32.log". */
  readonly log?: string
  readonly shape: LogShape
  readonly lines: readonly LogLine[]
}
