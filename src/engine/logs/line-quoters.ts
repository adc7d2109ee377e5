// How many articles quote what stands at a place of a log. A line is as common as the most alike lines
// at its place, however each article words it: a loose or a shorter match is never rarer than the exact
// one around it.

import type { LogTemplates } from '../../indexes/logs/log-templates.ts'
import type { TemplatePlaces } from './log-hits.ts'

/** The best place of a template. */
interface Probe {
  readonly template: number
  readonly start: number
  readonly end: number
  readonly similarity: number
}

/** Another line counts where it has so much of the place. */
const LEAST_COVERED = 0.8
/** It may begin so many units behind the place, as a loose match does. */
const REACH = 60
/** Probes looked at for one place; more than that begin in no line. */
const MOST_PROBES = 64

/**
 * Template → lines that read so or much alike. Cost: the places of all templates times the logarithm of
 * their number; a pause behind each template.
 */
export function* lineQuoters(
  hits: ReadonlyMap<number, TemplatePlaces>,
  templates: LogTemplates,
): Generator<void, Map<number, number>> {
  const probes = [...hits.values()].map(probeOf).sort((a, b) => a.start - b.start)
  const quoters = new Map(probes.map(({ template }) => [template, 0]))
  for (const places of hits.values()) {
    const own = templates.linesOf(places.template).length
    for (const template of probesIn(places, probes)) {
      quoters.set(template, (quoters.get(template) ?? 0) + own)
    }
    yield
  }
  return quoters
}

function probeOf({ template, starts, ends, similarities, best }: TemplatePlaces): Probe {
  const at = similarities.indexOf(best)
  return { template, start: starts[at] ?? 0, end: ends[at] ?? 0, similarity: best }
}

/** Templates whose best place is held by one of these places, at least as alike; each once. */
function probesIn(
  { template, starts, ends, similarities }: TemplatePlaces,
  probes: readonly Probe[],
): Set<number> {
  const found = new Set<number>([template])
  let from = 0
  for (let at = 0; at < starts.length; at++) {
    const place = { start: starts[at] ?? 0, end: ends[at] ?? 0, similarity: similarities[at] ?? 0 }
    while ((probes[from]?.start ?? Infinity) < place.start - REACH) from++
    for (const probe of probesFrom(probes, from, place.end)) {
      if (holds(place, probe)) found.add(probe.template)
    }
  }
  return found
}

function* probesFrom(probes: readonly Probe[], from: number, end: number): Generator<Probe> {
  for (let at = from; at < from + MOST_PROBES; at++) {
    const probe = probes[at]
    if (probe === undefined || probe.start >= end) return
    yield probe
  }
}

function holds(place: Omit<Probe, 'template'>, probe: Probe): boolean {
  if (place.similarity < probe.similarity) return false
  const common = Math.min(probe.end, place.end) - Math.max(probe.start, place.start)
  return common / Math.max(1, probe.end - probe.start) >= LEAST_COVERED
}
