// Articles that name two releases as the one with their fix: in a keyword and in a sentence, or in a
// keyword and in the list of what they apply to.

import { fixRecordAt } from '../../indexes/fixes/fix-index.ts'
import type { FixRecord } from '../../indexes/fixes/fix-record.ts'
import { lintRecordAt } from '../../indexes/lint/lint-index.ts'
import type { LintCode, LintFinding } from '../../model/lint.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { ContradictionHoldings } from './contradictions.ts'
import type { ReportEntry } from './report-entry.ts'
import type { Slices } from './slices.ts'

/** Both places quoted. Cost: linear in the records. */
export async function fixedInDisagreements(
  { lint, fixes, articles }: Pick<ContradictionHoldings, 'lint' | 'fixes' | 'articles'>,
  slices: Slices,
): Promise<ReportEntry[]> {
  const entries: ReportEntry[] = []
  for (let article = 0; article < lint.articleCount; article++) {
    const findings = lintRecordAt(lint, article).findings.filter(({ code }) => KEYWORDS.has(code))
    const record = findings.length === 0 ? undefined : fixRecordAt(fixes, article)
    if (record !== undefined) {
      const told = findings.filter((finding) => !isFeature(articles, article, finding))
      entries.push(...told.flatMap((finding) => entryOf(article, finding, record)))
    }
    await slices.pause()
  }
  return entries
}

const KEYWORDS: ReadonlySet<LintCode> = new Set(['fixed-in-disagrees', 'fixed-in-applies'])

function entryOf(article: number, finding: LintFinding, record: FixRecord): ReportEntry[] {
  const { code, span, detail } = finding
  const isText = code === 'fixed-in-disagrees'
  const other = isText ? textOf(record, finding) : scopeOf(record, finding)
  if (other === undefined) return []
  return [
    {
      kind: isText ? 'fixed-in-text' : 'fixed-in-applies-to',
      severity: 'warning',
      message: isText
        ? 'A keyword and the text name different service packs as the one with the fix.'
        : 'A keyword names as fix a service pack that the article applies to.',
      ...(detail !== undefined && { detail }),
      places: [
        { article, span },
        { article, span: other },
      ],
    },
  ]
}

/** kbWinNT400sp4fea: a feature that came with a service pack, not a fix. */
function isFeature(
  articles: ContradictionHoldings['articles'],
  article: number,
  { span }: LintFinding,
): boolean {
  const text = articles.readText(article)?.text ?? ''
  return /fea$/i.test(text.slice(span.start, span.end).trim())
}

/**
 * The sentence that names another service pack of the same product and version. None when another
 * keyword agrees with it and this one names a later service pack, which holds the fix as well.
 */
function textOf({ statements }: FixRecord, { span }: LintFinding): SourceSpan | undefined {
  const { fixedIn } = statements
  const keyword = keywordAt(fixedIn, span)
  const isSame = (release: ReleaseName) =>
    release.version === keyword?.version &&
    release.edition === keyword?.edition &&
    isOneProduct(release, keyword)
  const stated = fixedIn.filter(
    ({ evidence, articles, releases }) =>
      evidence === 'text' &&
      articles.length === 0 &&
      releases.some((one) => isSame(one) && packNumber(one) > 0),
  )
  const packs = stated.flatMap(({ releases }) => releases.filter(isSame).map(packNumber))
  const agreeing = fixedIn.some(
    ({ evidence, releases }) =>
      evidence === 'keyword' &&
      releases.some((one) => isSame(one) && packs.includes(packNumber(one))),
  )
  const isLater = keyword !== undefined && packs.every((pack) => packNumber(keyword) > pack)
  const isPart = keyword !== undefined && packs.includes(packNumber(keyword)) // SP6 and SP6a
  if (isPart || (agreeing && isLater)) return undefined
  return stated[0]?.span
}

// "SP6a" → 6
const packNumber = ({ servicePack = '' }: ReleaseName) => Number(/\d+/.exec(servicePack)?.[0] ?? 0)

function scopeOf({ scopes, statements }: FixRecord, { span }: LintFinding): SourceSpan | undefined {
  const keyword = keywordAt(statements.fixedIn, span)
  const pack = keyword?.servicePack?.toLowerCase()
  const family = familyOf(keyword)
  return scopes.find(
    (scope) =>
      scope.servicePack?.toLowerCase() === pack &&
      scope.version === keyword?.version &&
      family !== undefined &&
      (scope.family === undefined || scope.family === family),
  )?.span
}

/** A keyword of an unknown product is compared with nothing; a sentence may leave the product out. */
function isOneProduct(release: ReleaseName, keyword: ReleaseName | undefined): boolean {
  const family = familyOf(keyword)
  return family !== undefined && [undefined, family].includes(familyOf(release))
}

function familyOf(release: ReleaseName | undefined): string | undefined {
  const name = release?.productCode ?? release?.product
  if (name === undefined) return undefined
  return (canonicalProduct(`${name} ${release?.version ?? ''}`) ?? canonicalProduct(name))?.family
}

function keywordAt(
  fixedIn: FixRecord['statements']['fixedIn'],
  span: SourceSpan,
): ReleaseName | undefined {
  return fixedIn.find((one) => one.evidence === 'keyword' && one.span.start === span.start)
    ?.releases[0]
}
