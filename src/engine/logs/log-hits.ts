// A log → which quoted lines stand in it, and where.

import type { LogTemplates, TemplateHit } from '../../indexes/logs/log-templates.ts'
import { eventWords } from '../../indexes/logs/quoted-lines.ts'
import { logWords } from '../../text/log-words.ts'
import type { LogEvent } from './log-events.ts'

/** The places of one template, in the order of the log, no two at one start. */
export interface TemplatePlaces {
  readonly template: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly similarities: Float32Array
  /** Of the best place. */
  readonly best: number
}

/** Template → its places. Linear in the log. */
export function findLogHits(
  log: string,
  events: readonly LogEvent[],
  templates: LogTemplates,
): Map<number, TemplatePlaces> {
  const found = new Map<number, TemplateHit[]>()
  const add = (hit: TemplateHit) => {
    const known = found.get(hit.template)
    if (known === undefined) found.set(hit.template, [hit])
    else known.push(hit)
  }
  templates.findIn(logWords(log), add)
  for (const { code, source, span } of events) {
    templates.eventsOf(eventWords(code, source), (template, similarity) =>
      add({ template, ...span, similarity }),
    )
  }
  return new Map([...found].map(([template, hits]) => [template, placesOf(template, hits)]))
}

/** Of several at one start the most alike. */
function placesOf(template: number, hits: readonly TemplateHit[]): TemplatePlaces {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.similarity - a.similarity)
  const kept = sorted.filter(({ start }, at) => start !== sorted[at - 1]?.start)
  return {
    template,
    starts: Uint32Array.from(kept, ({ start }) => start),
    ends: Uint32Array.from(kept, ({ end }) => end),
    similarities: Float32Array.from(kept, ({ similarity }) => similarity),
    best: kept.reduce((best, { similarity }) => Math.max(best, similarity), 0),
  }
}
