// The steps of a plan, one below the other. Steps of one number may be taken in any order.

import type { Plan, PlanStep } from '../../contract/plan.ts'
import { articleAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { linkNumbers } from '../number-links.ts'
import { quotes } from './quotes.ts'

export const STEP_NAMES: Readonly<Record<PlanStep['kind'], string>> = {
  check: 'Check',
  fix: 'Apply',
  gate: 'Gate',
  wait: 'Wait',
  upgrade: 'Upgrade',
}

/** Sites that wait for one another have one line of steps; others have one of their own. */
export function timeline({ steps, sites }: Plan): Html {
  if (steps.length === 0) return NOTHING
  const lines = independentLines(steps)
  return html`<section id="plan"><h2>In this order</h2>${lines.map(
    (line) =>
      html`${lines.length > 1 && html`<h3>${namesOf(line)}</h3>`}${stepList(line, sites.length > 1)}`,
  )}</section>`
}

function stepList(steps: readonly PlanStep[], isOfSeveral: boolean): Html {
  const orders = [...new Set(steps.map(({ order }) => order))]
  return html`<ol class="timeline">${orders.map((order) => {
    const together = steps.filter((step) => step.order === order)
    return html`<li value="${order}">${together.length > 1 && html`<p class="quiet">In any order:</p>`}${together.map((step) => stepItem(step, isOfSeveral))}</li>`
  })}</ol>`
}

const namesOf = (steps: readonly PlanStep[]): string =>
  [...new Set(steps.flatMap(({ sites }) => sites))].join(', ')

/** Steps that have a site in common, directly or through others, are of one line. */
export function independentLines(steps: readonly PlanStep[]): PlanStep[][] {
  const lines: { readonly sites: Set<string>; readonly steps: PlanStep[] }[] = []
  for (const step of steps) {
    const touched = lines.filter(({ sites }) => step.sites.some((name) => sites.has(name)))
    const [line = { sites: new Set<string>(), steps: [] }, ...others] = touched
    if (touched.length === 0) lines.push(line)
    for (const other of others) {
      for (const name of other.sites) line.sites.add(name)
      line.steps.push(...other.steps)
      lines.splice(lines.indexOf(other), 1)
    }
    for (const name of step.sites) line.sites.add(name)
    line.steps.push(step)
  }
  return lines.map((line) => line.steps.sort((a, b) => a.order - b.order))
}

function stepItem(
  { kind, text, articles, citations, sites }: PlanStep,
  isOfSeveral: boolean,
): Html {
  const others = articles.filter((id) => !text.includes(id))
  return html`<div class="step ${kind}"><p><span class="badge step-kind">${STEP_NAMES[kind]}</span> ${linkNumbers(text)} ${others.map(
    (id) => html`<a class="number" href="${articleAddress(id)}">${id}</a> `,
  )}${isOfSeveral && html`<span class="on-sites">${sites.join(', ')}</span>`}</p>${quotes(citations)}</div>`
}
