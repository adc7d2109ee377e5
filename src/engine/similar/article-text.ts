// The text of an article as similarity sees it: without boilerplate, and as a set of short runs of
// words, by which two texts are compared.

import type { Snapshot } from '../../store/snapshot.ts'
import { sourcePassagesOf } from '../../text/passages.ts'
import { tokenize } from '../../text/tokenizer.ts'
import { RunSet } from './run-set.ts'

export interface ArticleText {
  readonly ordinal: number
  readonly title: string
  readonly text: string
  /** Hashes of every run of four words. */
  readonly runs: RunSet
}

/** The rest of a longer text adds time and hardly any words. */
const MAX_TEXT_LENGTH = 16_000
const RUN_LENGTH = 4
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** Linear in the text that is read. */
export function readArticleText(
  { catalog, articles }: Pick<Snapshot, 'catalog' | 'articles'>,
  ordinal: number,
): ArticleText {
  const stored = articles.readText(ordinal)
  const passages = stored
    ? sourcePassagesOf(stored.text, stored.outline.sections, stored.outline.boilerplate)
    : []
  const printed = passages.map((passage) => passage.text).join('\n')
  const text = printed.slice(0, MAX_TEXT_LENGTH)
  return { ordinal, title: catalog.at(ordinal)?.title ?? '', text, runs: runsOf(text) }
}

/** Share of all runs of both that both hold, from 0 to 1; 0 where either has none. */
export function sharedText(a: ArticleText, b: ArticleText): number {
  const [fewer, more] = a.runs.size <= b.runs.size ? [a.runs, b.runs] : [b.runs, a.runs]
  const shared = fewer.countIn(more)
  const all = fewer.size + more.size - shared
  return all === 0 ? 0 : shared / all
}

function runsOf(text: string): RunSet {
  const words: number[] = []
  tokenize(text, (start, end, isWhole) => {
    if (!isWhole) words.push(hashOf(text, start, end))
  })
  const runs = new RunSet(words.length)
  for (let at = 0; at + RUN_LENGTH <= words.length; at++) {
    let run = FNV_OFFSET
    for (let word = 0; word < RUN_LENGTH; word++) {
      run = Math.imul(run ^ (words[at + word] ?? 0), FNV_PRIME)
    }
    runs.add(run)
  }
  return runs
}

/** FNV-1a over UTF-16 units, letters of ASCII in lower case. */
function hashOf(text: string, start: number, end: number): number {
  let hash = FNV_OFFSET
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    const isCapital = unit >= 0x41 && unit <= 0x5a
    hash = Math.imul(hash ^ (isCapital ? unit | 0x20 : unit), FNV_PRIME)
  }
  return hash
}
