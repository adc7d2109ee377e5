// A passage of an article → the sentences around it.

import type { Citation } from '../../contract/citation.ts'
import type { PassageContext } from '../../model/passage-context.ts'
import { quoteOf } from '../../model/span.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { splitSentences } from '../../text/sentences.ts'
import { findArticle } from '../find-article.ts'

type Place = Pick<Citation, 'article' | 'start' | 'end'>

/** Units looked at to either side. */
const REACH = 400

/** `undefined` for an article that is not held. Cost: one read. */
export function passageContext(
  { catalog, articles }: Pick<Snapshot, 'catalog' | 'articles'>,
  { article, start, end }: Place,
): PassageContext | undefined {
  const stored = articles.readText(findArticle(catalog, article) ?? -1)
  if (stored === undefined) return undefined
  const { text, outline } = stored
  const section = outline.sections.find(({ span }) => span.start <= start && start < span.end)
  const first = Math.max(section?.span.start ?? 0, start - REACH)
  const last = Math.min(section?.span.end ?? text.length, end + REACH)
  const sentences = splitSentences(text, first, last)
  const own = sentences.findIndex((sentence) => start < sentence.end)
  const from = sentences[Math.max(0, own - 1)]?.start ?? start
  const to = sentences.find((sentence) => end <= sentence.end)?.end ?? end
  return {
    before: quoteOf(text, { start: Math.min(from, start), end: start }),
    after: quoteOf(text, { start: end, end: Math.max(to, end) }),
  }
}
