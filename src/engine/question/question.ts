// What a question says, read once: every answerer works on this value.

import type { ArticleId } from '../../model/article-id.ts'
import type { ErrorKind } from '../../model/error-mention.ts'
import type { Platform } from '../../model/platform.ts'
import type { IntentName } from './intent.ts'

/** A product with the release that stands beside it: "SMS 2.0 SP1". */
export interface NamedProduct {
  readonly family: string
  /** As typed, without the release. */
  readonly name: string
  readonly version?: string
  /** "SP1"; "none" for "without a service pack". */
  readonly servicePack?: string
  readonly start: number
  /** Behind the name and its release. */
  readonly end: number
}

export interface NamedFile {
  /** As typed: "Ccm.dll". */
  readonly name: string
  readonly start: number
}

export interface NamedCode {
  readonly kind: ErrorKind
  /** As the error index has it: "0x80070005", "98765", "C2248". */
  readonly code: string
  readonly raw: string
}

/** What is wanted, and the phrasing that shows it. */
export interface SeenIntent {
  readonly intent: IntentName
  /** Name of the rule in the table. */
  readonly rule: string
}

export interface Question {
  readonly text: string
  /** Lower-case words and names of the text, in order. */
  readonly words: readonly string[]
  readonly articles: readonly ArticleId[]
  readonly products: readonly NamedProduct[]
  /** Bare ("1380") or in full ("2.00.1380.1000"). */
  readonly builds: readonly string[]
  /** Numbers with dots: releases and file versions. */
  readonly versions: readonly string[]
  /** "SP2", in order of the text. */
  readonly servicePacks: readonly string[]
  readonly platforms: readonly Platform[]
  /** In English, lower-case: "german". */
  readonly languages: readonly string[]
  readonly files: readonly NamedFile[]
  readonly codes: readonly NamedCode[]
  /** Texts in quotation marks. */
  readonly quotedMessages: readonly string[]
  /** Names that may be registry values or keys: "QueueLanPoLimit". */
  readonly registryNames: readonly string[]
  /** Words that look like keywords of articles: "kbsms200sp2fix". */
  readonly keywords: readonly string[]
  /** Most telling first. */
  readonly intents: readonly SeenIntent[]
}

export function wants(question: Question, intent: IntentName): boolean {
  return question.intents.some((seen) => seen.intent === intent)
}
