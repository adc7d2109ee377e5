// The passage of each hit that shows best why it was found.

import type { Snippet } from '../contract/search.ts'
import type { FormatName } from '../model/parsed-file.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { markedHtml } from '../text/marked-html.ts'
import { type Passage, passagesOf, sourcePassagesOf } from '../text/passages.ts'
import type { TextQuery } from '../text/query.ts'
import { SnippetCutter } from '../text/snippet.ts'

/** About three lines in a list of hits. */
const MAX_LENGTH = 240

/** Whether a layout prints its text as it is, so that the source shows it without markup. */
const IS_PRINTED_AS_IS: Readonly<Record<FormatName, boolean>> = {
  'kb-markdown': true,
  'kb-text': true,
  'kb-text-flat': true,
  'kb-html-text': true,
  html: false,
  markdown: false,
}

const NO_SNIPPET: Snippet = { text: '', html: '', section: '', role: 'other', marks: [] }

type Holdings = Pick<Snapshot, 'catalog' | 'articles'>

/** Cuts the snippets of one query's hits, from sections without boilerplate. */
export class HitSnippets {
  readonly #holdings: Holdings
  readonly #cutter: SnippetCutter

  constructor(holdings: Holdings, query: TextQuery) {
    this.#holdings = holdings
    this.#cutter = new SnippetCutter(query)
  }

  /** Empty when the article has no text of its own. */
  cut(ordinal: number): Snippet {
    const passages = readPassages(this.#holdings, ordinal)
    const cut = this.#cutter.cut(passages, MAX_LENGTH)
    const passage = passages[cut?.passage ?? -1]
    if (cut === undefined || passage === undefined) return NO_SNIPPET
    const { heading, role } = passage
    const { text, marks } = cut
    return { text, html: markedHtml(text, marks), section: heading, role, marks }
  }
}

/** From the source text alone where that is enough: it costs a third of the whole article. */
function readPassages({ catalog, articles }: Holdings, ordinal: number): Passage[] {
  const format = catalog.at(ordinal)?.format
  if (format === undefined || !IS_PRINTED_AS_IS[format]) {
    const article = articles.readArticle(ordinal)
    return article === undefined ? [] : passagesOf(article)
  }
  const stored = articles.readText(ordinal)
  if (stored === undefined) return []
  return sourcePassagesOf(stored.text, stored.outline.sections, stored.outline.boilerplate)
}
