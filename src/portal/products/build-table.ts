// Build, version and service pack side by side, each row with the sentence it rests on.

import type { Release } from '../../contract/releases.ts'
import { passageAddress } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { shortened } from '../quotes.ts'
import { type BuildRow, buildRows, releaseText } from './release-names.ts'

const MAX_QUOTE = 110

/**
 * Nothing where no release is given. Numbers of single parts are folded beside those of the whole.
 * @param isOfSeveral whether products are told apart.
 */
export function buildTable(releases: readonly Release[], isOfSeveral = false): Html {
  const rows = buildRows(releases)
  const parts = rows.filter(({ build }) => build.component !== undefined)
  const whole = rows.filter(({ build }) => build.component === undefined)
  if (whole.length === 0) return tableOf(parts, isOfSeveral)
  return html`${tableOf(whole, isOfSeveral)}${
    parts.length > 0 &&
    html`<details><summary>${parts.length === 1 ? 'One number of a single part' : `${grouped(parts.length)} numbers of single parts`}</summary>${tableOf(parts, isOfSeveral)}</details>`
  }`
}

function tableOf(rows: readonly BuildRow[], isOfSeveral: boolean): Html {
  const [first] = rows
  if (first === undefined) return NOTHING
  const heads = ['Build', 'Version', 'Service pack', 'Articles', 'Stated in']
  const name = first.build.component === undefined ? 'Builds' : 'Builds of single parts'
  return html`<div class="wide" tabindex="0" role="region" aria-label="${name}"><table class="builds">
<thead><tr>${isOfSeveral && html`<th scope="col">Product</th>`}${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => tableRow(row, isOfSeveral))}</tbody></table></div>`
}

const NOT_STATED = html`<span class="quiet">not stated</span>`

function tableRow({ release, build, others }: BuildRow, isOfSeveral: boolean): Html {
  const { product, version, servicePack } = release
  const [citation] = build.citations
  const source =
    citation &&
    html`<a href="${passageAddress(citation)}"><span class="number">${citation.article}</span></a> ${shortened(citation.quote, MAX_QUOTE)}`
  return html`<tr>${isOfSeveral && html`<td>${product}</td>`}<td>${build.build}${
    build.component !== undefined && html` <span class="quiet">(${build.component})</span>`
  }${others.length > 0 && ambiguity(others)}</td><td>${version ?? NOT_STATED}</td><td>${packCell(servicePack)}</td><td class="figure">${grouped(build.articles)}</td><td class="said">${source ?? NOTHING}</td></tr>`
}

function packCell(servicePack: string | undefined): Html | string {
  if (servicePack === undefined) return NOT_STATED
  return servicePack === 'none' ? 'none' : servicePack
}

const ambiguity = (others: readonly Release[]) =>
  html` <span class="badge warn" title="Also stated for ${others.map(releaseText).join(', ')}">ambiguous</span>`
