// What sites need before an upgrade: the steps in their order, what is not for them, what to answer.

import type { FixSet } from '../../contract/fixes.ts'
import type { Plan } from '../../contract/plan.ts'
import type { SampleUpgrade } from '../../engine/sample-upgrades.ts'
import { addressWith, articleAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { type DocumentOptions, fixDocument } from './fix-document.ts'
import { FIX_FORMATS, type FixFields, fixAddress } from './fix-fields.ts'
import { type FixFormParts, fixForm } from './fix-form.ts'
import { fixGroup } from './fix-groups.ts'
import { questionForm } from './fix-questions.ts'
import { type FixResult, openQuestions, requiredArticles, type SiteFixes } from './fix-result.ts'
import { quotes } from './quotes.ts'
import { releaseProblems } from './release-problems.ts'
import { siteLine } from './site-line.ts'
import { timeline } from './timeline.ts'
import { whyNotBox } from './why-not.ts'

export interface FixParts extends FixFormParts {
  /** Of the service, for links in what is copied. */
  readonly origin: string
  readonly examples: readonly SampleUpgrade[]
  readonly result?: FixResult
  /** Why there is no result although there is a question. */
  readonly refusal?: string
}

export function fixPage(parts: FixParts): Page {
  const { fields, products, examples, result, refusal, origin } = parts
  const main = html`<div>
<h1>Fix planner</h1>
<p class="lead">Which fixes a site needs, which are not for it, and in which order things are done: each with the sentence that says so.</p>
${fixForm({ fields, products })}
${refusal !== undefined && html`<p class="panel" role="status">${refusal}</p>`}
${exampleList(examples)}
${result && resultOf(result, fields, origin)}
</div>`
  return { title: `${titleOf(fields)} – Quarry`, main, here: '/fixes' }
}

function titleOf({ product, target, sites }: FixFields): string {
  const release = sites.map((site) => site.release).find((text) => text !== undefined)
  if (product === undefined || release === undefined) return 'Fix planner'
  const upgrade = target === undefined ? release : `${release} to ${target}`
  return `Fix planner: ${product} ${upgrade}`
}

function exampleList(examples: readonly SampleUpgrade[]): Html {
  if (examples.length === 0) return NOTHING
  return html`<section><h2>Try one that the articles tell of</h2><ul class="try">${examples.map(
    ({ product, build, target }) =>
      html`<li><a href="${addressWith('/fixes', { product, release: build, target })}">${product}, build ${build} to ${target}</a></li>`,
  )}</ul></section>`
}

function resultOf(result: FixResult, fields: FixFields, origin: string): Html {
  const { perSite, plan, questions, whyNot } = result
  return html`<section class="answer" aria-label="Result">
${plan !== undefined && perSite.length > 1 ? html`<p class="eyebrow">${plan.product}</p>` : NOTHING}
${perSite.map((one) => html`<p class="eyebrow">${siteLine(one, perSite.length > 1)}</p>`)}
${summary(result)}
${formats(result, { format: 'markdown', fields, origin })}
</section>
<div class="plan-columns"><div>
${questionForm(questions)}
${plan && html`${conflicts(plan)}${timeline(plan)}${untold(plan)}${releaseProblems(plan)}`}
</div><div class="plan-beside">
${whyNotBox(fields.why, whyNot)}
${perSite.map((one) => siteGroups(one, perSite.length > 1, plan !== undefined))}
</div></div>`
}

/** What the plan has to install, where there is one: it knows of the other sites. */
function summary(result: FixResult): Html {
  const ids = requiredArticles(result)
  const { target } = result.perSite[0]?.fixes ?? {}
  const available = result.perSite.reduce((sum, { fixes }) => sum + fixes.totals.available, 0)
  if (ids.length === 0) {
    return html`<p class="verdict">Nothing that an article requires${target !== undefined && ` before ${target}`}; ${available} fixes are available.</p>`
  }
  // "only if several sites share a domain", "if several sites …"
  const open = openQuestions(result).map(({ condition }) => condition.text.replace(/^only /i, ''))
  return html`<p class="verdict">Required: ${ids.map((id) => html`<a class="number" href="${articleAddress(id)}">${id}</a> `)}</p>${
    open.length > 0 &&
    html`<p>Only ${open.join('; and ')}. <a href="#questions">Tell whether it is so</a></p>`
  }`
}

const FORMAT_NAMES = { text: 'Text', markdown: 'Markdown', csv: 'CSV' } as const

/** The text is there to be copied by a button, where scripts run, or by hand. */
function formats(result: FixResult, options: DocumentOptions): Html {
  const { fields } = options
  return html`<p class="forms">Take it along: <a href="${fixAddress(fields)}">Permalink</a>${FIX_FORMATS.map(
    (format) => html` <a href="${fixAddress(fields, format)}">${FORMAT_NAMES[format]}</a>`,
  )}</p>
<details class="to-copy"><summary>Copy as Markdown</summary><pre data-copy="" tabindex="0">${fixDocument(result, options)}</pre></details>`
}

function conflicts({ conflicts: told }: Plan): Html {
  if (told.length === 0) return NOTHING
  return html`<section><h2>Stands in the way</h2>${told.map(
    ({ text, sites, citations }) =>
      html`<div class="panel warn"><p>${text} <span class="on-sites">${sites.join(', ')}</span></p>${quotes(citations)}</div>`,
  )}</section>`
}

function untold({ undecided }: Plan): Html {
  if (undecided.length === 0) return NOTHING
  return html`<section><h2>What the articles do not tell</h2><ul class="articles">${undecided.map(
    ({ text, sites, articles, citations }) =>
      html`<li>${articles.map((id) => html`<a class="number" href="${articleAddress(id)}">${id}</a> `)}${text} <span class="on-sites">${sites.join(', ')}</span>${quotes(citations)}</li>`,
  )}</ul></section>`
}

function siteGroups({ sites, fixes }: SiteFixes, isNamed: boolean, isPlanned: boolean): Html {
  return html`<section class="site-fixes">${isNamed ? html`<h2>${sites.join(', ')}</h2>` : html`<h2>All fixes of the product</h2>`}
${!isPlanned && fixGroup(fixes, 'required', true)}
${fixGroup(fixes, 'doesNotApply', !isNamed)}
${fixGroup(fixes, 'undecided', false)}
${fixGroup(fixes, 'available', !isPlanned)}
${fixGroup(fixes, 'superseded', false)}
${fixGroup(fixes, 'alreadyIncluded', false)}
${buildSources(fixes)}</section>`
}

function buildSources({ sources }: FixSet): Html {
  if (sources.length === 0) return NOTHING
  return html`<details class="group"><summary><h3>How the build was read</h3></summary>${quotes(sources)}</details>`
}
