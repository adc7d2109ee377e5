// The records of all articles that state anything of fixes, as JSON one after another, and which
// articles each product family has.

import type { Article } from '../../model/article.ts'
import { ColumnReader, encodeColumns } from '../column-codec.ts'
import type { IndexKind, Part } from '../index-kind.ts'
import { encodeStrings, type StringTable, stringAt, stringCount } from '../string-table.ts'
import {
  confirmsProblem,
  type FixRecord,
  familiesOf,
  fixRecordOf,
  statesFix,
} from './fix-record.ts'

export interface FixIndex {
  readonly articleCount: number
  /** Article → where its record starts; an empty one is none. One more entry than articles. */
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
  /** Families of the records, sorted. */
  readonly families: StringTable
  /** Articles of a family that state anything of fixes. */
  readonly members: FamilyArticles
  /** Articles of a family that confirm a problem. */
  readonly problems: FamilyArticles
  /** Articles that state a release in two of its names, ascending. */
  readonly releaseStaters: Uint32Array
}

export interface FamilyArticles {
  /** Family → its first article; one more entry than there are families. */
  readonly first: Uint32Array
  /** Ascending within a family. */
  readonly articles: Uint32Array
}

const NAME = 'fixes.bin'
const decoder = new TextDecoder()

/** Each article's record as bytes, with its families. */
interface LooseRecord {
  readonly article: number
  readonly bytes: Uint8Array
  readonly families: readonly string[]
  readonly isMember: boolean
  readonly isProblem: boolean
  readonly statesRelease: boolean
}

export const fixIndex: IndexKind<FixIndex> = {
  name: NAME,
  version: 4,
  build: (articles) =>
    assemble(
      articles.flatMap((article, ordinal) => looseRecord(article, ordinal)),
      articles.length,
    ),
  merge: (parts, articleCount) => assemble(parts.flatMap(recordsOf), articleCount),
  encode: (index) =>
    encodeColumns([
      Uint32Array.of(index.articleCount),
      index.offsets,
      index.bytes,
      index.families.offsets,
      index.families.bytes,
      index.members.first,
      index.members.articles,
      index.problems.first,
      index.problems.articles,
      index.releaseStaters,
    ]),
  decode: (bytes) => {
    const columns = new ColumnReader(bytes, NAME)
    const [articleCount = 0] = columns.words()
    const index: FixIndex = {
      articleCount,
      offsets: columns.words(),
      bytes: columns.bytes(),
      families: { offsets: columns.words(), bytes: columns.bytes() },
      members: { first: columns.words(), articles: columns.words() },
      problems: { first: columns.words(), articles: columns.words() },
      releaseStaters: columns.words(),
    }
    columns.finish()
    return index
  },
}

function looseRecord(article: Article, ordinal: number): LooseRecord[] {
  const record = fixRecordOf(article)
  if (record === undefined) return []
  return [
    {
      article: ordinal,
      bytes: Buffer.from(JSON.stringify(record)),
      families: familiesOf(record),
      isMember: statesFix(record),
      isProblem: confirmsProblem(record),
      statesRelease: record.statements.releaseFacts.length > 0,
    },
  ]
}

function recordsOf({ data, ordinals }: Part<FixIndex>): LooseRecord[] {
  const families = familiesByArticle(data)
  const members = new Set(data.members.articles)
  const problems = new Set(data.problems.articles)
  const staters = new Set(data.releaseStaters)
  const records: LooseRecord[] = []
  for (const [article, ordinal] of ordinals.entries()) {
    const bytes = bytesAt(data, article)
    if (ordinal < 0 || bytes.length === 0) continue
    records.push({
      article: ordinal,
      bytes,
      families: [...(families.get(article) ?? [])],
      isMember: members.has(article),
      isProblem: problems.has(article),
      statesRelease: staters.has(article),
    })
  }
  return records
}

function familiesByArticle(data: FixIndex): Map<number, Set<string>> {
  const families = new Map<number, Set<string>>()
  for (let family = 0; family < stringCount(data.families); family++) {
    const name = stringAt(data.families, family)
    for (const article of [...groupAt(data.members, family), ...groupAt(data.problems, family)]) {
      const known = families.get(article)
      if (known === undefined) families.set(article, new Set([name]))
      else known.add(name)
    }
  }
  return families
}

function assemble(loose: readonly LooseRecord[], articleCount: number): FixIndex {
  const records = [...loose].sort((a, b) => a.article - b.article)
  const offsets = new Uint32Array(articleCount + 1)
  for (const { article, bytes } of records) offsets[article + 1] = bytes.length
  for (let article = 0; article < articleCount; article++) {
    offsets[article + 1] = (offsets[article + 1] ?? 0) + (offsets[article] ?? 0)
  }
  const names = [...new Set(records.flatMap(({ families }) => families))].sort()
  return {
    articleCount,
    offsets,
    bytes: new Uint8Array(Buffer.concat(records.map(({ bytes }) => bytes))),
    families: encodeStrings(names),
    members: groupByFamily(
      records.filter(({ isMember }) => isMember),
      names,
    ),
    problems: groupByFamily(
      records.filter(({ isProblem }) => isProblem),
      names,
    ),
    releaseStaters: Uint32Array.from(
      records.flatMap(({ article, statesRelease }) => (statesRelease ? [article] : [])),
    ),
  }
}

function groupByFamily(records: readonly LooseRecord[], names: readonly string[]): FamilyArticles {
  const groups = new Map<string, number[]>(names.map((name) => [name, []]))
  for (const { article, families } of records) {
    for (const family of families) groups.get(family)?.push(article)
  }
  const all = [...groups.values()]
  const first = new Uint32Array(names.length + 1)
  for (const [family, group] of all.entries()) {
    first[family + 1] = (first[family] ?? 0) + group.length
  }
  return { first, articles: Uint32Array.from(all.flat()) }
}

function bytesAt({ bytes, offsets }: FixIndex, article: number): Uint8Array {
  return bytes.subarray(offsets[article] ?? 0, offsets[article + 1] ?? 0)
}

function groupAt({ first, articles }: FamilyArticles, family: number): Uint32Array {
  return articles.subarray(first[family] ?? 0, first[family + 1] ?? 0)
}

/** `undefined` for an article without one. The bytes were verified when the snapshot was opened. */
export function fixRecordAt(index: FixIndex, article: number): FixRecord | undefined {
  const bytes = bytesAt(index, article)
  if (bytes.length === 0) return undefined
  const record: FixRecord = JSON.parse(decoder.decode(bytes))
  return record
}

/** Names of the families that have records, sorted. */
export function fixFamilies({ families }: FixIndex): string[] {
  return Array.from({ length: stringCount(families) }, (_, at) => stringAt(families, at))
}

/** Articles that state anything of fixes and apply to a product of the family, ascending. */
export function fixMembers(index: FixIndex, family: string): Uint32Array {
  return articlesOf(index, index.members, family)
}

/** Articles that confirm a problem of a product of the family, ascending. */
export function confirmedProblems(index: FixIndex, family: string): Uint32Array {
  return articlesOf(index, index.problems, family)
}

function articlesOf(index: FixIndex, groups: FamilyArticles, family: string): Uint32Array {
  const at = fixFamilies(index).indexOf(family)
  return at < 0 ? new Uint32Array(0) : groupAt(groups, at)
}
