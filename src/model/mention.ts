import type { ArticleId } from './article-id.ts'
import type { SourceSpan } from './span.ts'

/** Something the text prints. */
export interface Mention {
  /** Index in `Article.sections`; absent when it stands in the title. */
  readonly section?: number
  readonly span: SourceSpan
}

export const PATH_KINDS = ['drive', 'network', 'variable', 'placeholder'] as const

/** How a path begins: "C:\", "\\server\", "%Windir%", "<Sms_root_folder>\". */
export type PathKind = (typeof PATH_KINDS)[number]

export interface FilePath extends Mention {
  readonly kind: PathKind
  /** On one line, without the punctuation after it: "%Windir%\Ms\Sms\Logs\Ccim32.log". */
  readonly path: string
}

export interface PrintedUrl extends Mention {
  /** Scheme and host in lower case, without the punctuation after it. */
  readonly url: string
}

/** A file that the article offers: "Download Q252717.exe now". */
export interface Download extends Mention {
  readonly file: string
  readonly url?: string
  /** The fix whose number the file name bears; own or another's. */
  readonly fix?: ArticleId
}

/** A line to type: "net stop msexchangemta". */
export interface Command extends Mention {
  /** Without the prompt; wrapped lines joined. */
  readonly text: string
}
