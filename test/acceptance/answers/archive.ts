// The archive as the tests of the pairs see it: plain text of an article, its keywords and the
// numbers it cites, read without the program under test.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../../../.corpus/kbarchive-markdown/kb')

export const isThere = existsSync(ROOT)

function pathOf(id: string): string {
  const folder = String(Math.floor(Number(id.slice(1)) / 1000)).padStart(3, '0')
  return join(ROOT, folder, id, 'README.md')
}

export function isHeld(id: string): boolean {
  return existsSync(pathOf(id))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&amp;': '&',
}

/** The file as printed, with the entities of its title resolved. */
export function textOf(id: string): string {
  return readFileSync(pathOf(id), 'utf8').replace(/&(?:lt|gt|quot|amp);/g, (one) => ENTITIES[one]!)
}

/** "Product(s): Microsoft Exchange" → "Microsoft Exchange". */
export function productOf(id: string): string {
  return /^\s*Product\(s\):(.*)$/m.exec(textOf(id))?.[1]?.trim() ?? ''
}

// "Keyword(s): kbsms200 kbsms200bug" and, at the foot, "Keywords          : kbsms200 kbsms200bug"
const KEYWORDS = /^\s*Keyword(?:\(s\)|s\s+):(.*)$/gm
// "Q119591"
const NUMBER = /\bQ\d{5,6}\b/g

export interface Tally {
  /** Keyword → articles that carry it in the header or at the foot. */
  readonly keyword: ReadonlyMap<string, readonly string[]>
  /** Article number → other articles whose text names it. */
  readonly citing: ReadonlyMap<string, readonly string[]>
}

/** Reads every article once (some seconds) and keeps only the wanted keywords and numbers. */
export function tallyArchive(wanted: ReadonlySet<string>): Tally {
  const keyword = new Map<string, string[]>()
  const citing = new Map<string, string[]>()
  const add = (map: Map<string, string[]>, key: string, id: string) => {
    if (wanted.has(key)) map.set(key, [...(map.get(key) ?? []), id])
  }
  for (const thousand of readdirSync(ROOT).sort()) {
    const names = readdirSync(join(ROOT, thousand)).filter((name) => /^Q\d+$/.test(name))
    for (const id of names.sort()) {
      const text = readFileSync(join(ROOT, thousand, id, 'README.md'), 'utf8')
      const words = [...text.matchAll(KEYWORDS)].flatMap(([, line = '']) => line.split(/\s+/))
      for (const word of new Set(words)) add(keyword, word, id)
      for (const other of new Set(text.match(NUMBER))) if (other !== id) add(citing, other, id)
    }
  }
  return { keyword, citing }
}
