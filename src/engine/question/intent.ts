// What a question may want.

export const INTENT_NAMES = [
  'comparison',
  'still-needed',
  'count',
  'cited-by',
  'cites',
  'list',
  'fixes-needed',
  'file-version',
  'file-size',
  'file-date',
  'file-list',
  'ships',
  'newer',
  'languages',
  'build',
  'fixed-in',
  'applies-to',
  'registry',
  'default',
  'prerequisite',
  'error-meaning',
  'workaround',
  'cause',
  'status',
  'resolution',
  'steps',
  'definition',
  'article',
  'yes-no',
] as const
export type IntentName = (typeof INTENT_NAMES)[number]

export interface IntentRule {
  readonly name: string
  readonly intent: IntentName
  /** Tried on the question in lower case, its white space single, at most 2,000 units of it. */
  readonly pattern: RegExp
  readonly examples: readonly [string, ...string[]]
}
