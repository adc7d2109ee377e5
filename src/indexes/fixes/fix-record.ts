// What decides whether the fix of an article is for a site: the applies-to list as parsed, what the
// article states, what it ships. One small record an article, kept in memory when it is asked for.

import type { AppliesTo } from '../../model/applies-to.ts'
import type { Article } from '../../model/article.ts'
import { fileNameKey } from '../../model/file-name.ts'
import { type FileTable, TABLE_LAYOUTS, type TableLayout } from '../../model/file-table.ts'
import { type Platform, platformsOf } from '../../model/platform.ts'
import { canonicalProduct } from '../../model/product-family.ts'
import type { SourceSpan } from '../../model/span.ts'
import { NO_STATEMENTS, type Statements } from '../../model/statement.ts'

/** A line of the applies-to list, without what only displays it. */
export interface FixScope extends Omit<AppliesTo, 'raw'> {
  /** Product family, where one is known. */
  readonly family?: string
}

export interface FixFile {
  /** Lower-case, without folder. */
  readonly name: string
  /** As printed. */
  readonly version: string
  /** Of the row alone; empty when it names none. */
  readonly platforms: readonly Platform[]
}

export interface FixTable {
  readonly layout: TableLayout
  /** Those that its rows, caption or column name; empty when none is named. */
  readonly platforms: readonly Platform[]
  readonly language?: string
  readonly caption?: string
  /** Product families that its platform cells name: "Windows 98 Second Edition". */
  readonly families: readonly string[]
  readonly rows: number
  /** Rows with a version. */
  readonly files: readonly FixFile[]
  /** Rows whose date is printed but cannot be read. */
  readonly unreadableRows: number
  readonly span: SourceSpan
}

export interface FixRecord {
  readonly scopes: readonly FixScope[]
  /** Where the article offers its fix: a download, or the sentence that a fix is available. */
  readonly offers: readonly SourceSpan[]
  readonly tables: readonly FixTable[]
  readonly statements: Statements
  /** The beginning of the section, or the sentence, that tells a way around the problem. */
  readonly workaround?: SourceSpan
  /** Of the hardware field. */
  readonly hardware: readonly Platform[]
  readonly titleSpan?: SourceSpan
  /** ISO day. */
  readonly date?: string
}

/** `undefined` for an article that neither states anything of fixes nor confirms a problem. */
export function fixRecordOf(article: Article): FixRecord | undefined {
  const workaround = workaroundOf(article)
  const record: FixRecord = {
    scopes: article.appliesTo.map(fixScopeOf),
    offers: offersOf(article),
    tables: tablesOf(article),
    statements: statementsOf(article),
    hardware: platformsOf(article.hardware.join(' ')),
    ...(workaround !== undefined && { workaround }),
    ...(article.titleSpan !== undefined && { titleSpan: article.titleSpan }),
    ...(article.lastModified?.date !== undefined && { date: article.lastModified.date }),
  }
  return statesFix(record) || confirmsProblem(record) ? record : undefined
}

/** A line of the applies-to list as the tests of a fix read it. */
export function fixScopeOf({ raw: _raw, ...scope }: AppliesTo): FixScope {
  const family = canonicalProduct(scope.product)?.family
  return { ...scope, ...(family !== undefined && { family }) }
}

function offersOf({ boilerplate, downloads }: Article): SourceSpan[] {
  const available = boilerplate.filter(({ kind }) => kind === 'supported-fix')
  return [...available.slice(0, 1), ...downloads.filter(({ fix }) => fix !== undefined)].map(
    ({ span }) => span,
  )
}

/** Tables of a fix; listings of disks and directories are none. */
function tablesOf({ fileTables }: Article): FixTable[] {
  return fileTables
    .filter(({ layout }) => layout !== LISTING)
    .map((table) => {
      const { layout, caption, platform, language, rows, span } = table
      const labels = [platform ?? '', ...rows.map((row) => row.platform ?? '')]
      return {
        layout,
        platforms: platformsOf([caption ?? '', ...labels].join(' ')),
        ...(language !== undefined && { language }),
        ...(caption !== undefined && { caption }),
        families: [...new Set(labels.flatMap((label) => canonicalProduct(label)?.family ?? []))],
        rows: rows.length,
        files: filesOf(table),
        unreadableRows: rows.filter(({ date }) => date !== undefined && date.date === undefined)
          .length,
        span,
      }
    })
}

function filesOf({ rows, platform = '' }: FileTable): FixFile[] {
  return rows.flatMap((row) =>
    row.version === undefined
      ? []
      : [
          {
            name: fileNameKey(row.name),
            version: row.version,
            platforms: platformsOf(row.platform ?? platform),
          },
        ],
  )
}

const LISTING: TableLayout = TABLE_LAYOUTS[3]

function statementsOf(article: Article): Statements {
  return {
    fixedIn: article.fixedIn,
    introducedIn: article.introducedIn,
    requires: article.requires,
    requiredBefore: article.requiredBefore,
    applyConditions: article.applyConditions,
    waits: article.waits,
    checks: article.checks,
    supersedes: article.supersedes,
    includedIn: article.includedIn,
    companions: article.companions,
    releaseFacts: article.releaseFacts,
    releaseLists: article.releaseLists,
    triggers: article.triggers,
    remedies: article.remedies,
    confirmed: article.confirmed,
  }
}

/** The first sentence that tells one; else the first block of the section that tells what helps. */
function workaroundOf({ remedies, sections }: Article): SourceSpan | undefined {
  const told = remedies.find(({ kind }) => kind === 'workaround')
  if (told !== undefined) return told.span
  const section =
    sections.find(({ role }) => role === 'workaround') ??
    sections.find(({ role }) => role === 'resolution')
  const position = section?.blocks[0]?.position
  const [start, end] = [position?.start.offset, position?.end.offset]
  return start === undefined || end === undefined ? undefined : { start, end }
}

/** Whether it tells more than that a problem is one, and how to live with it. */
export function statesFix({ offers, tables, statements }: FixRecord): boolean {
  if (offers.length + tables.length > 0) return true
  const { confirmed: _confirmed, remedies, ...others } = statements
  return statesAnything(others) || remedies.some(({ kind }) => kind !== 'workaround')
}

export function confirmsProblem({ statements }: FixRecord): boolean {
  return statements.confirmed.some(({ isNegated }) => isNegated !== true)
}

function statesAnything(statements: Partial<Statements>): boolean {
  return Object.values(statements).some((list) => list.length > 0)
}

/** Those it applies to, and those whose releases it names as holding the fix. */
export function familiesOf({ scopes, statements }: FixRecord): string[] {
  const named = statements.fixedIn.flatMap(({ releases }) =>
    releases.flatMap(({ product, productCode, version = '' }) => {
      const name = product ?? productCode
      if (name === undefined) return []
      return (canonicalProduct(`${name} ${version}`) ?? canonicalProduct(name))?.family ?? []
    }),
  )
  return [...new Set([...scopes.flatMap(({ family }) => family ?? []), ...named])]
}

/** A record of an article that states nothing, for what is known from others alone. */
export const EMPTY_RECORD: FixRecord = {
  scopes: [],
  offers: [],
  tables: [],
  statements: NO_STATEMENTS,
  hardware: [],
}
