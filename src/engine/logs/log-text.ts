// The text of a log, with the line of each place.

import type { LogPlace } from '../../contract/log-matches.ts'
import type { SourceSpan } from '../../model/span.ts'
import { createLineFinder, type LineFinder } from '../../text/line-finder.ts'

/** Of a place so much is shown. */
const MOST_SHOWN = 400

export class LogText {
  readonly text: string
  readonly #finder: LineFinder

  constructor(text: string) {
    this.text = text
    this.#finder = createLineFinder(text)
  }

  get lineCount(): number {
    return this.text === '' ? 0 : this.#finder.count
  }

  place({ start, end }: SourceSpan): LogPlace {
    const { first } = this.#finder.linesOf({ start, end })
    return {
      start,
      end,
      line: first,
      text: this.text.slice(start, Math.min(end, start + MOST_SHOWN)),
    }
  }
}
