// Problems that come with a release that the plan passes.

import type { Plan, PlanHop } from '../../contract/plan.ts'
import type { ReleaseProblem } from '../../contract/problems.ts'
import { numberLink } from '../article/linked-articles.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { linkNumbers } from '../number-links.ts'
import { quotes } from './quotes.ts'

/** Each release once, whichever sites pass it. */
export function releaseProblems({ sites }: Plan): Html {
  const hops = new Map(sites.flatMap(({ hops: all }) => all.map((hop) => [hop.to, hop] as const)))
  const told = [...hops.values()].filter(({ knownProblemsTotal }) => knownProblemsTotal > 0)
  if (told.length === 0) return NOTHING
  return html`<section><h2>What comes with the release</h2>${told.map(hopProblems)}</section>`
}

function hopProblems({ to, knownProblems, knownProblemsTotal: total }: PlanHop): Html {
  const rest = total - knownProblems.length
  return html`<details class="group"><summary><h3>Problems known of ${to} <span class="count">${total}</span></h3></summary>
<ul class="articles">${knownProblems.map(problemItem)}</ul>${rest > 0 && html`<p class="quiet">${rest} more.</p>`}</details>`
}

function problemItem({ id, title, because, unless, correctedIn, citations }: ReleaseProblem): Html {
  const away = [...new Set(unless.flatMap(({ articles }) => articles))]
  return html`<li>${numberLink(id, true)} ${title} ${correctedIn !== undefined && html`<span class="badge good">corrected in ${correctedIn}</span>`}
<p class="quiet">${because}${away.length > 0 && html` Kept away by ${linkNumbers(away.join(', '))}.`}</p>${quotes(citations)}</li>`
}
