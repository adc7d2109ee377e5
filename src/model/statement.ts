// What articles state of fixes, releases and one another, each with the place that says so.
// Extraction states what is printed; nothing is resolved, ranked or believed here.

import type { ArticleId } from './article-id.ts'
import type { ReleaseName } from './release-name.ts'
import type { SourceSpan } from './span.ts'

interface Stated {
  /** Of the whole sentence, line, keyword or title prefix; its quote is `quoteOf`. */
  readonly span: SourceSpan
  /** The sub-heading it stands under: "Windows 2000", "SMS 2.0 SP1". */
  readonly under?: string
  /** "does not supersede", "is not included in", "do not need to install". */
  readonly isNegated?: true
}

/** What a statement speaks of: the article's own fix, several it lists, or others that it names. */
export type StatementSubject = 'this-fix' | 'these-fixes' | 'named'

/** A part of the source; `text` is its quote. */
export interface StatedText {
  readonly text: string
  readonly span: SourceSpan
}

/** When a statement holds: "if your hierarchy consists of …", "all of the following are true". */
export interface Condition extends StatedText {
  /** The listed parts, when it introduces a list. */
  readonly items: readonly StatedText[]
  readonly mode?: 'all' | 'any'
}

/** "This problem was first corrected in X Service Pack 4", kbsms200sp2fix, "FIX: …". */
export interface FixedIn extends Stated {
  readonly evidence: 'text' | 'keyword' | 'title'
  /** Empty where none is named: a title prefix, "in a later version". */
  readonly releases: readonly ReleaseName[]
  /** The articles whose problem it is, when not this one's: "the problem of Q… is fixed in …". */
  readonly articles: readonly ArticleId[]
  readonly isFirst?: true
  /** kbsms200preSP4fix: made before SP4 and meant to be in it. */
  readonly isPlanned?: true
  /** "… SP3, but only in one kind of domain", "partially corrected in": the rest is still there. */
  readonly isPartial?: true
}

/** "This problem was introduced in X Service Pack 3": releases before it do not have it. */
export interface IntroducedIn extends Stated {
  readonly releases: readonly ReleaseName[]
}

/** "this hotfix requires Windows NT 4.0 Service Pack 6a". Several requirements are one statement. */
export interface Requirement extends Stated {
  readonly releases: readonly ReleaseName[]
  readonly articles: readonly ArticleId[]
  /** "Store.exe build 2651.32 or later". */
  readonly files: readonly RequiredFile[]
}

export interface RequiredFile {
  readonly name: string
  readonly version?: string
}

/** An upgrade gate: "required for X sites with SP1 before any site can be upgraded to SP2". */
export interface RequiredBefore extends Stated {
  readonly subject: StatementSubject
  /** What must be there first, when others than the article's own fix. */
  readonly articles: readonly ArticleId[]
  /** What must be there first, when it is a release: "you must install SP2 before SP4". */
  readonly required: readonly ReleaseName[]
  /** The releases it speaks to: "for SMS 2.0 sites with Service Pack 1". */
  readonly forReleases: readonly ReleaseName[]
  /** The release that may only come after. */
  readonly before: readonly ReleaseName[]
  /** "before any site …", "all sites". */
  readonly scope?: 'any' | 'all'
  readonly conditions: readonly Condition[]
}

/** "You need to apply these hotfixes if …", "on all sites that share a domain". */
export interface ApplyCondition extends Stated {
  readonly subject: StatementSubject
  readonly articles: readonly ArticleId[]
  readonly condition: Condition
}

/** "you must wait until the Copylog.tcf file is updated … before installing SP2". */
export interface WaitFor extends Stated {
  /** What has to happen: from "until" to "before". */
  readonly until: StatedText
  readonly before: readonly ReleaseName[]
  /** The fixes after which to wait. */
  readonly articles: readonly ArticleId[]
  readonly files: readonly string[]
}

/** "Before applying this hotfix, please verify the existence of this key." */
export interface CheckBefore extends Stated {
  /** What to check, without "before …". */
  readonly check: StatedText
}

/** Who replaces whom, the verb as it stands: two articles may each claim to replace the other. */
export interface Supersession extends Stated {
  readonly direction: 'supersedes' | 'superseded-by'
  readonly articles: readonly ArticleId[]
  /** Nicknames: "PPTP3-fix". */
  readonly names: readonly string[]
  readonly releases: readonly ReleaseName[]
}

/** "This fix is included in the Smsqfe folder on the SP2 CD-ROM"; often negated. */
export interface Inclusion extends Stated {
  readonly subject: StatementSubject
  /** The fixes it speaks of, when `subject` is "named". */
  readonly articles: readonly ArticleId[]
  readonly releases: readonly ReleaseName[]
}

/** "one of two fixes that are required", "the accompanying fix": this one alone is not enough. */
export interface Companion extends Stated {
  /** 2 of "one of two fixes"; counts the article's own. */
  readonly count?: number
  readonly articles: readonly ArticleId[]
}

/** A release in two or more of its names: "Service Pack 1 (build 1380)". */
export interface ReleaseFact extends Stated {
  readonly release: ReleaseName
  /** The file or part that is numbered so, when not the whole: "Mfc42.dll". */
  readonly component?: string
}

/**
 * Which articles are listed for which release: to be applied to it, or as fixed in it; or which
 * article is the list of what a release fixed.
 */
export interface ReleaseList extends Stated {
  readonly relation: 'apply' | 'fixed-in' | 'list-of'
  readonly releases: readonly ReleaseName[]
  readonly articles: readonly ArticleId[]
}

/** "When you apply Service Pack 2 …, you may lose records": the installation brings the problem. */
export interface Trigger extends Stated {
  readonly releases: readonly ReleaseName[]
  /** Articles whose fixes bring it. */
  readonly articles: readonly ArticleId[]
}

/** "obtain the latest service pack for X 4.0", "To work around this problem, …". */
export interface Remedy extends Stated {
  readonly kind: 'latest-pack' | 'workaround'
  /** Whose latest service pack. */
  readonly releases: readonly ReleaseName[]
}

/** "Microsoft has confirmed this to be a problem in X version 2.0." */
export interface Confirmation extends Stated {
  /** Empty for "the products listed at the beginning of this article". */
  readonly releases: readonly ReleaseName[]
}

/** All statements of an article, each kind in source order. */
export interface Statements {
  readonly fixedIn: readonly FixedIn[]
  readonly introducedIn: readonly IntroducedIn[]
  readonly requires: readonly Requirement[]
  readonly requiredBefore: readonly RequiredBefore[]
  readonly applyConditions: readonly ApplyCondition[]
  readonly waits: readonly WaitFor[]
  readonly checks: readonly CheckBefore[]
  readonly supersedes: readonly Supersession[]
  readonly includedIn: readonly Inclusion[]
  readonly companions: readonly Companion[]
  readonly releaseFacts: readonly ReleaseFact[]
  readonly releaseLists: readonly ReleaseList[]
  readonly triggers: readonly Trigger[]
  readonly remedies: readonly Remedy[]
  readonly confirmed: readonly Confirmation[]
}

/** Of an article that states nothing. */
export const NO_STATEMENTS = {
  fixedIn: [],
  introducedIn: [],
  requires: [],
  requiredBefore: [],
  applyConditions: [],
  waits: [],
  checks: [],
  supersedes: [],
  includedIn: [],
  companions: [],
  releaseFacts: [],
  releaseLists: [],
  triggers: [],
  remedies: [],
  confirmed: [],
} as const satisfies Statements
