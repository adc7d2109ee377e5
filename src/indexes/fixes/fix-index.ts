// The records of all articles that state anything of fixes, as JSON one after another, and which
// articles each product family has.

import type { Article } from '../../model/article.ts'
import { ColumnReader, encodeColumns } from '../column-codec.ts'
import type { IndexKind, Part } from '../index-kind.ts'
import { encodeStrings, type StringTable, stringAt, stringCount } from '../string-table.ts'
import { type FixRecord, familiesOf, fixRecordOf } from './fix-record.ts'

export interface FixIndex {
  readonly articleCount: number
  /** Article → where its record starts; an empty one is none. One more entry than articles. */
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
  /** Families of the records, sorted. */
  readonly families: StringTable
  /** Family → its first member; one more entry than there are families. */
  readonly firstMember: Uint32Array
  /** Articles with a record, ascending within a family. */
  readonly members: Uint32Array
  /** Articles that state a release in two of its names, ascending. */
  readonly releaseStaters: Uint32Array
}

const NAME = 'fixes.bin'
const decoder = new TextDecoder()

/** Each article's record as bytes, with its families. */
interface LooseRecord {
  readonly article: number
  readonly bytes: Uint8Array
  readonly families: readonly string[]
  readonly statesRelease: boolean
}

export const fixIndex: IndexKind<FixIndex> = {
  name: NAME,
  version: 3,
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
      index.firstMember,
      index.members,
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
      firstMember: columns.words(),
      members: columns.words(),
      releaseStaters: columns.words(),
    }
    columns.finish()
    return index
  },
}

function looseRecord(article: Article, ordinal: number): LooseRecord[] {
  const record = fixRecordOf(article)
  if (record === undefined) return []
  const families = familiesOf(record)
  const statesRelease = record.statements.releaseFacts.length > 0
  return [{ article: ordinal, bytes: Buffer.from(JSON.stringify(record)), families, statesRelease }]
}

function recordsOf({ data, ordinals }: Part<FixIndex>): LooseRecord[] {
  const families = new Map<number, string[]>()
  for (let family = 0; family < stringCount(data.families); family++) {
    const name = stringAt(data.families, family)
    for (const article of membersAt(data, family)) {
      const known = families.get(article)
      if (known === undefined) families.set(article, [name])
      else known.push(name)
    }
  }
  const staters = new Set(data.releaseStaters)
  const records: LooseRecord[] = []
  for (const [article, ordinal] of ordinals.entries()) {
    const bytes = bytesAt(data, article)
    if (ordinal < 0 || bytes.length === 0) continue
    records.push({
      article: ordinal,
      bytes,
      families: families.get(article) ?? [],
      statesRelease: staters.has(article),
    })
  }
  return records
}

function assemble(loose: readonly LooseRecord[], articleCount: number): FixIndex {
  const records = [...loose].sort((a, b) => a.article - b.article)
  const offsets = new Uint32Array(articleCount + 1)
  for (const { article, bytes } of records) offsets[article + 1] = bytes.length
  for (let article = 0; article < articleCount; article++) {
    offsets[article + 1] = (offsets[article + 1] ?? 0) + (offsets[article] ?? 0)
  }
  const names = [...new Set(records.flatMap(({ families }) => families))].sort()
  const groups = new Map<string, number[]>(names.map((name) => [name, []]))
  for (const { article, families } of records) {
    for (const family of families) groups.get(family)?.push(article)
  }
  const members = [...groups.values()]
  const firstMember = new Uint32Array(names.length + 1)
  for (const [family, group] of members.entries()) {
    firstMember[family + 1] = (firstMember[family] ?? 0) + group.length
  }
  return {
    articleCount,
    offsets,
    bytes: new Uint8Array(Buffer.concat(records.map(({ bytes }) => bytes))),
    families: encodeStrings(names),
    firstMember,
    members: Uint32Array.from(members.flat()),
    releaseStaters: Uint32Array.from(
      records.flatMap(({ article, statesRelease }) => (statesRelease ? [article] : [])),
    ),
  }
}

function bytesAt({ bytes, offsets }: FixIndex, article: number): Uint8Array {
  return bytes.subarray(offsets[article] ?? 0, offsets[article + 1] ?? 0)
}

function membersAt({ members, firstMember }: FixIndex, family: number): Uint32Array {
  return members.subarray(firstMember[family] ?? 0, firstMember[family + 1] ?? 0)
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

/** Articles with a record that apply to a product of the family, ascending. */
export function fixMembers(index: FixIndex, family: string): Uint32Array {
  const at = fixFamilies(index).indexOf(family)
  return at < 0 ? new Uint32Array(0) : membersAt(index, at)
}
