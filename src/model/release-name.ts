import type { SourceSpan } from './span.ts'

/** What is published beside service packs, as a release of its own. */
export type PackageKind =
  | 'hotfix-rollup'
  | 'security-rollup'
  | 'client-pack'
  | 'option-pack'
  | 'feature-pack'
  | 'resource-kit'
  | 'rollup'

/** A service pack that a text names without its number; it is never resolved here. */
export const UNNUMBERED_PACKS = ['latest', 'next', 'unnumbered'] as const

/** How a text bounds a release: "SP3 or later", "post-SP3", "without SP2". */
export type ReleaseBound = 'or-later' | 'or-earlier' | 'post' | 'pre' | 'without'

/**
 * A release as a text names it: "Windows NT 4.0 Service Pack 6a", "SMS 2.0 sites with Service Pack 1
 * (build 1380)", "the latest service pack for Exchange Server 5.5". What the text leaves out is
 * absent: "SP2" alone names no product.
 */
export interface ReleaseName {
  /** As printed, without "Microsoft", version and edition: "Windows NT Server". */
  readonly product?: string
  /** Of a keyword, lower-case: "sms" of kbsms200sp2fix. */
  readonly productCode?: string
  readonly edition?: string
  /** "Windows" of "Visual Basic 3.0 for Windows". */
  readonly platform?: string
  /** "4.0", "97", "2000", "5.0a". */
  readonly version?: string
  /** "SP6a", "SR1", "OSR2", "CU12"; one of `UNNUMBERED_PACKS`; "none" for the release without any. */
  readonly servicePack?: string
  /** "1380", "2232.18". */
  readonly build?: string
  /** "2.00.1380.1000", where it stands beside a shorter name. */
  readonly fullVersion?: string
  readonly package?: PackageKind
  /** "U.S.", "English". */
  readonly language?: string
  readonly bound?: ReleaseBound
  readonly span: SourceSpan
}
