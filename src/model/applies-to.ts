import type { SourceSpan } from './span.ts'

/**
 * One product–version pair of the applies-to list. A line "… versions 2.0, 2.0 SP1" gives two of
 * them with the same `raw` and `span`.
 */
export interface AppliesTo {
  /** As printed, without version and edition: "Microsoft Systems Management Server". */
  readonly product: string
  /** "2.0", "5.1a", "3.x", "2000"; without the service pack. */
  readonly version?: string
  /** "SP1", "SR1", "SP6a". */
  readonly servicePack?: string
  readonly build?: string
  readonly edition?: string
  /** "Windows 95" of "versions 3.0, 3.01 for Windows 95". */
  readonly platform?: string
  /** Heading of the container the line stands under: "on platform(s)", "used with", … */
  readonly scope?: string
  readonly raw: string
  readonly span: SourceSpan
}
