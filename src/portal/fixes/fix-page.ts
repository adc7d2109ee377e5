// What a site needs before an upgrade: the steps in their order, what is not for it, what to answer.

import type { Citation } from '../../contract/citation.ts'
import type { FixCondition, FixGroup, FixSet, FixVerdict } from '../../contract/fixes.ts'
import type { Plan, PlanStep } from '../../contract/plan.ts'
import { addressWith, articleAddress, passageAddress } from '../addresses.ts'
import { numberLink } from '../article/linked-articles.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { type FixFields, type FixFormParts, fixForm } from './fix-form.ts'

export interface FixParts extends FixFormParts {
  readonly result?: { readonly fixes: FixSet; readonly plan?: Plan | undefined } | undefined
  /** Why there is no result although there is a question. */
  readonly refusal?: string | undefined
}

export function fixPage({ fields, products, result, refusal }: FixParts): Page {
  const main = html`<div>
<h1>Fix planner</h1>
<p>Which fixes a site needs, which are not for it, and in which order things are done: each with the sentence that says so.</p>
${fixForm({ fields, products })}
${refusal !== undefined && html`<p class="panel" role="status">${refusal}</p>`}
${result && resultOf(result, fields)}
</div>`
  return { title: 'Fix planner – Quarry', main, here: '/fixes' }
}

function resultOf({ fixes, plan }: NonNullable<FixParts['result']>, fields: FixFields): Html {
  return html`<section class="answer" aria-label="Result">
<p class="eyebrow">${siteName(fixes)}</p>
<p>${summary(fixes, plan)}</p>
${forms(fields)}
</section>
${plan && timeline(plan)}
${plan === undefined && group('Required', fixes, 'required')}
${questions(openConditions(fixes.questions, plan))}
${group('Not for this site', fixes, 'doesNotApply')}
${group('Not decided by the articles', fixes, 'undecided')}
${group('Available, not required', fixes, 'available')}
${sources(fixes)}`
}

function siteName({ product, releases, target, certainty }: FixSet): string {
  const names = releases.map(({ version, servicePack }) =>
    [version, servicePack === 'none' ? 'without a service pack' : servicePack]
      .filter(Boolean)
      .join(' '),
  )
  const site = [product, names.join(' or ')].filter(Boolean).join(' ')
  const sure = certainty === 'given' || certainty === 'known' ? '' : ` (${certainty})`
  return target === undefined ? `${site}${sure}` : `${site}${sure}, before ${target}`
}

/** What the plan has to install, where there is one: it knows of the other sites. */
function summary({ totals, groups, target }: FixSet, plan: Plan | undefined): Html {
  const steps = plan?.steps.filter(({ kind }) => kind === 'fix')
  const ids = steps?.flatMap(({ articles }) => articles) ?? groups.required.map(({ id }) => id)
  if (ids.length === 0) {
    return html`Nothing that an article requires${target !== undefined && ` before ${target}`}; ${totals.available} fixes are available.`
  }
  const open = openConditions(
    groups.required.map(({ condition }) => condition),
    plan,
  )
  const [condition] = open
  return html`Required: ${[...new Set(ids)].map((id) => html`<a class="number" href="${articleAddress(id)}">${id}</a> `)}${
    condition !== undefined && html`<br>Only ${condition.text}.`
  }`
}

/** Conditions that nobody has answered. */
function openConditions(
  conditions: readonly (FixCondition | undefined)[],
  plan: Plan | undefined,
): FixCondition[] {
  const asked = plan?.questions.map(({ condition }) => condition)
  return asked ?? conditions.filter((condition) => condition !== undefined)
}

function forms(fields: FixFields): Html {
  const address = (ending: string) => addressWith(`/fixes${ending}`, { ...fields })
  return html`<p class="forms">As <a href="${address('.txt')}">text</a> <a href="${address('.md')}">Markdown</a> <a href="${address('.csv')}">CSV</a></p>`
}

function timeline({ steps }: Plan): Html {
  if (steps.length === 0) return NOTHING
  return html`<section><h2>In this order</h2><ol class="timeline">${steps.map(
    (step) => html`<li value="${step.order}">${stepItem(step)}</li>`,
  )}</ol></section>`
}

function stepItem({ kind, text, articles, citations, sites }: PlanStep): Html {
  return html`<span class="badge">${kind}</span> ${text} ${articles.map(
    (id) => html`<a class="number" href="${articleAddress(id)}">${id}</a> `,
  )}${sites.length > 1 && html`<span class="quiet">${sites.join(', ')}</span>`}${quotes(citations)}`
}

const quotes = (citations: readonly Citation[]) =>
  citations.map(
    (citation) =>
      html`<blockquote><a href="${passageAddress(citation)}">${citation.quote}</a> <span class="quiet">${citation.article}</span></blockquote>`,
  )

function questions(open: readonly FixCondition[]): Html {
  if (open.length === 0) return NOTHING
  return html`<section><h2>Depends on</h2><ul class="articles">${open.map(
    ({ text, articles, citation }) =>
      html`<li>${text} <span class="quiet">(${articles.join(', ')})</span>${quotes([citation])}</li>`,
  )}</ul></section>`
}

/** Of a long group so many are shown. */
const SHOWN = 10

function group(name: string, { groups, totals }: FixSet, of: FixGroup): Html {
  const fixes = groups[of]
  if (fixes.length === 0) return NOTHING
  const open = of === 'doesNotApply' && html` open`
  return html`<details class="group"${open}><summary><h2>${name} <span class="count">${totals[of]}</span></h2></summary>
<ul class="articles">${fixes.slice(0, SHOWN).map(fixItem)}</ul></details>`
}

function fixItem({ id, title, held, because, quote }: FixVerdict): Html {
  return html`<li>${numberLink(id, held)} ${title}<br><span class="quiet">${because}</span>${
    quote !== undefined && html`<blockquote>${quote}</blockquote>`
  }</li>`
}

function sources({ sources: citations }: FixSet): Html {
  if (citations.length === 0) return NOTHING
  return html`<section><h2>How the build was read</h2>${quotes(citations)}</section>`
}
