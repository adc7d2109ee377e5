// A log → which quoted lines stand in it, and where.

import type { LogTemplates, TemplateHit } from '../../indexes/logs/log-templates.ts'
import { eventWords } from '../../indexes/logs/quoted-lines.ts'
import { logWordSteps } from '../../text/log-words.ts'
import { logEventSteps } from './log-events.ts'

/** The places of one template, in the order of the log, no two at one start. */
export interface TemplatePlaces {
  readonly template: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly similarities: Float32Array
  /** The largest of them, as it is kept there. */
  readonly best: number
}

/** Template → its places, with pauses. Linear in the log. */
export function* logHitSteps(
  log: string,
  templates: LogTemplates,
): Generator<void, Map<number, TemplatePlaces>> {
  const found = new Map<number, TemplateHit[]>()
  const add = (hit: TemplateHit) => {
    const known = found.get(hit.template)
    if (known === undefined) found.set(hit.template, [hit])
    else known.push(hit)
  }
  yield* templates.findSteps(yield* logWordSteps(log), add)
  const events = yield* logEventSteps(log)
  for (const [at, { code, source, span }] of events.entries()) {
    templates.eventsOf(eventWords(code, source), (template, similarity) =>
      add({ template, ...span, similarity }),
    )
    if (at % STEP_EVENTS === STEP_EVENTS - 1) yield
  }
  const places = new Map<number, TemplatePlaces>()
  for (const [template, hits] of found) {
    places.set(template, placesOf(template, hits))
    yield
  }
  return places
}

const STEP_EVENTS = 1024

/** Of several at one start the most alike. */
function placesOf(template: number, hits: readonly TemplateHit[]): TemplatePlaces {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.similarity - a.similarity)
  const kept = sorted.filter(({ start }, at) => start !== sorted[at - 1]?.start)
  const similarities = Float32Array.from(kept, ({ similarity }) => similarity)
  return {
    template,
    starts: Uint32Array.from(kept, ({ start }) => start),
    ends: Uint32Array.from(kept, ({ end }) => end),
    similarities,
    best: similarities.reduce((best, similarity) => Math.max(best, similarity), 0),
  }
}
