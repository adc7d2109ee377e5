// One product, or a family of them: when its articles were written, its releases, what is known and not
// fixed, where to begin reading.

import type { HubsResponse } from '../../contract/links.ts'
import type { ReleasesResponse } from '../../contract/releases.ts'
import type { SearchResponse } from '../../contract/search.ts'
import type { ServicePacks } from '../../contract/service-packs.ts'
import { addressWith, articleAddress, productAddress } from '../addresses.ts'
import { yearChart } from '../charts/year-chart.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { buildTable } from './build-table.ts'
import { knownProblemsList, type ShownProblems } from './known-problems-list.ts'
import { servicePackTable } from './service-pack-table.ts'

export interface ProductParts {
  /** As printed, or the name of a family. */
  readonly name: string
  /** Absent where no family is known. */
  readonly family?: string | undefined
  /** Its articles, the newest first, with the facets `PRODUCT_FACETS`. */
  readonly found: SearchResponse
  readonly releases: ReleasesResponse
  readonly servicePacks?: ServicePacks | undefined
  readonly problems?: ShownProblems | undefined
  readonly hubs: HubsResponse
  /** That articles list for it, the most frequent first. */
  readonly versions: readonly string[]
}

export const PRODUCT_FACETS = ['year', 'keyword', 'issueType'] as const
type ProductFacet = (typeof PRODUCT_FACETS)[number]

export function productPage(parts: ProductParts): Page {
  const { name, family, found, releases, servicePacks, problems } = parts
  const address = productAddress(name)
  const main = html`<div>
<p class="eyebrow">Product${family !== undefined && family !== name && html` of the family <a href="${productAddress(family)}">${family}</a>`}</p>
<h1>${name}</h1>
<p>${grouped(found.total)} ${found.total === 1 ? 'article' : 'articles'}. ${ways(parts)}</p>
${yearChart(facetOf(found, 'year'), (year) => addressWith('/search', { q: '*', product: name, year }))}
${servicePacks && servicePackTable({ family: servicePacks.product, address, servicePacks: servicePacks.servicePacks, releases: releases.releases })}
${builds(releases)}
${problems && knownProblemsList(problems)}
</div>
<div class="around">
${newest(name, found)}
${hubs(parts)}
${versionChips(parts)}
${values(parts, 'keyword', 'Keywords')}
${values(parts, 'issueType', 'Types')}
</div>`
  return { title: `${name} – Quarry`, main, here: '/products' }
}

function ways({ name, family }: ProductParts): Html {
  const links = [
    [addressWith('/search', { q: '*', product: name }), 'Search them'],
    [addressWith('/fixes', { product: family }), 'Plan an upgrade'],
    [addressWith('/releases', { product: family }), 'Which release is a build?'],
    [addressWith('/knowledge-base/contradictions', { product: name }), 'Contradictions'],
  ] as const
  const shown = family === undefined ? links.filter((_, at) => at === 0 || at === 3) : links
  return html`<span class="ways">${shown.map(([address, text]) => html`<a href="${address}">${text}</a> `)}</span>`
}

const facetOf = ({ facets = [] }: SearchResponse, field: ProductFacet) =>
  facets.find((one) => one.field === field)?.values ?? []

function builds({ product, releases, total }: ReleasesResponse): Html {
  if (releases.length === 0) return NOTHING
  return html`<section id="builds"><h2>Builds of ${product}</h2>
${buildTable(releases)}
${total > releases.length && html`<p><a href="${addressWith('/releases', { product })}">All ${grouped(total)} releases</a></p>`}</section>`
}

function newest(name: string, { hits }: SearchResponse): Html {
  if (hits.length === 0) return NOTHING
  return html`<section><h2>Newest articles</h2><ul class="articles">${hits.map(
    ({ id, title, lastModified }) =>
      html`<li><a class="number" href="${articleAddress(id)}">${id}</a> ${title} <span class="count">${lastModified}</span></li>`,
  )}</ul><p><a href="${addressWith('/search', { q: '*', product: name, sort: 'date' })}">More, newest first</a></p></section>`
}

function hubs({ hubs: { hubs: listed } }: ProductParts): Html {
  if (listed.length === 0) return NOTHING
  return html`<section><h2>Most cited by them</h2><ul class="articles">${listed.map(
    ({ id, title, held, citedBy }) =>
      html`<li><a class="${held ? 'number' : 'number ghost'}" href="${articleAddress(id)}">${id}</a> ${title}${
        !held && html` <span class="badge quiet">not held</span>`
      } <span class="count">${grouped(citedBy)}</span></li>`,
  )}</ul></section>`
}

function versionChips({ name, versions }: ProductParts): Html {
  if (versions.length === 0) return NOTHING
  return html`<section><h2>Versions</h2><p>${versions.map(
    (version) =>
      html`<a class="chip" href="${addressWith('/search', { q: '*', product: name, version })}">${version}</a>`,
  )}</p></section>`
}

function values({ name, found }: ProductParts, field: ProductFacet, title: string): Html {
  const listed = facetOf(found, field)
  if (listed.length === 0) return NOTHING
  return html`<section><h2>${title}</h2><p>${listed.map(
    ({ value, count }) =>
      html`<a class="chip" href="${addressWith('/search', { q: '*', product: name, [field]: value })}">${value} <span class="count">${grouped(count)}</span></a>`,
  )}</p></section>`
}
