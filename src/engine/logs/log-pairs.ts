// A pair of lines as it leaves the engine, with the quote of the article.

import type { LogPair } from '../../contract/log-matches.ts'
import type { LogTemplates } from '../../indexes/logs/log-templates.ts'
import { stringAt } from '../../indexes/string-table.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { Citer } from '../citation.ts'
import { lineKindOf } from './line-weight.ts'
import type { LinePlace } from './log-candidates.ts'
import type { LogText } from './log-text.ts'

interface Sources {
  readonly snapshot: Pick<Snapshot, 'catalog' | 'articles'>
  readonly templates: LogTemplates
}

export class LogPairs {
  readonly #citer: Citer
  readonly #templates: LogTemplates
  readonly #log: LogText

  constructor({ snapshot, templates }: Sources, log: LogText) {
    this.#citer = new Citer(snapshot)
    this.#templates = templates
    this.#log = log
  }

  /** None when the article cannot be cited. */
  of(article: number, { line, similarity, quotedBy, start, end }: LinePlace): LogPair[] {
    const { starts, ends, kinds, logs, logNames } = this.#templates.index
    const span = { start: starts[line] ?? 0, end: ends[line] ?? 0 }
    const citation = this.#citer.cite(article, span)
    const logName = stringAt(logNames, logs[line] ?? 0)
    if (citation === undefined) return []
    return [
      {
        kind: lineKindOf(kinds[line] ?? 0),
        ...(logName !== '' && { logName }),
        similarity: Math.round(similarity * 1000) / 1000,
        quotedBy,
        log: this.#log.place({ start, end }),
        citation,
      },
    ]
  }
}
