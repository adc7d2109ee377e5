// "What is build 1380?", and every build that articles state of a product.

import type { Release, ReleasesQuery, ReleasesResponse } from '../../contract/releases.ts'
import { addressWith, passageAddress, productAddress } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import type { Page } from '../layout.ts'
import { pageLinks, pageRange } from '../paging.ts'
import { shortened } from '../quotes.ts'
import { buildTable } from './build-table.ts'
import { releaseText, releaseValue } from './release-names.ts'

export interface ReleasesParts {
  readonly query: ReleasesQuery
  readonly response?: ReleasesResponse | undefined
  /** Why the question cannot be answered. */
  readonly refusal?: string | undefined
}

export function releasesPage({ query, response, refusal }: ReleasesParts): Page {
  const main = html`<div>
<h1>Releases and builds</h1>
<p>Which version and service pack a build is, as articles state it.</p>
${form(query)}
${refusal !== undefined && html`<div class="panel" role="status"><p>${refusal}</p></div>`}
${response && result(query, response)}
</div>`
  return { title: 'Releases – Quarry', main, here: '/products' }
}

function form({ product, build, version, servicePack }: ReleasesQuery): Html {
  return html`<form class="inline" action="/releases" method="get">
<label>Product <input name="product" value="${product}" maxlength="100"></label>
<label>Build <input name="build" value="${build}" maxlength="100"></label>
<label>Version <input name="version" value="${version}" maxlength="100"></label>
<label>Service pack <input name="servicePack" value="${servicePack}" maxlength="100"></label>
<button class="first">Show</button></form>`
}

function result(query: ReleasesQuery, response: ReleasesResponse): Html {
  const { releases, below = [], above = [], product, products = [] } = response
  const isOfSeveral = new Set(releases.map((one) => one.product)).size > 1
  const isAsked = Object.keys(query).some((name) => name !== 'offset' && name !== 'limit')
  const address = (offset: number) =>
    addressWith('/releases', { ...query, offset: offset || undefined })
  return html`${isAsked && html`<div class="panel" role="status"><p>${outcome(query, response)}</p>${ways(query, response)}</div>`}
${
  isAsked &&
  html`${releases.length > 0 && html`<h2>${pageRange('Releases', response, releases.length)}</h2>`}${buildTable(releases, isOfSeveral)}
${pageLinks('releases', response, address)}`
}
${below.length > 0 && html`<h2>Nearest below</h2>${buildTable(below)}`}
${above.length > 0 && html`<h2>Nearest above</h2>${buildTable(above)}`}
${sightings(response)}
${product === undefined && productList(products)}`
}

/** One sentence that claims no more than the articles do. */
function outcome(query: ReleasesQuery, response: ReleasesResponse): string {
  const { product, releases, total } = response
  if (query.product !== undefined && product === undefined) {
    return `No article states a release of “${query.product}”. The products that have any are below.`
  }
  const of = product === undefined ? '' : ` of ${product}`
  if (query.build === undefined) {
    if (total === 0) return `No article states such a release${of}.`
    return `${total === 1 ? 'One release is' : `${grouped(total)} releases are`} stated${of}.`
  }
  return ofBuild(`Build ${query.build}${of}`, response, releases)
}

function ofBuild(build: string, response: ReleasesResponse, releases: readonly Release[]): string {
  const names = releases.map(releaseText)
  switch (response.outcome) {
    case 'known':
      return isBare(releases[0])
        ? `${build} is stated, but no article says which version or service pack it is.`
        : `${build} is ${names.join(', ')}.`
    case 'ambiguous':
      return `${build} is ambiguous: articles state it for ${names.join(' and for ')}.`
    case 'approximate':
      return `No article states ${lowerFirst(build)}; it lies between ${releaseText(response.below?.[0] ?? {})} and ${releaseText(response.above?.[0] ?? {})}.`
    case 'unknown':
      return `${build} is unknown: no article states it.`
  }
}

const isBare = (release: Release | undefined) =>
  release !== undefined && (release.version ?? release.servicePack) === undefined

const lowerFirst = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)

/** On to the fixes of the release that is found, and to its product. */
function ways(
  { build }: ReleasesQuery,
  { product, outcome: found, releases }: ReleasesResponse,
): Html {
  if (product === undefined) return NOTHING
  const [only] = releases
  const release =
    found === 'known' && releases.length === 1 && only !== undefined && !isBare(only)
      ? releaseValue(only)
      : build
  return html`<p class="ways"><a href="${addressWith('/fixes', { product, release })}">Which fixes does it need?</a> <a href="${productAddress(product)}">About ${product}</a></p>`
}

function sightings({ sightings: seen }: ReleasesResponse): Html {
  if (seen.length === 0) return NOTHING
  return html`<h2>Where the number stands unexplained</h2><ul class="articles">${seen.map(
    ({ article, number, place, servicePacks, citation }) =>
      html`<li><a class="number" href="${passageAddress(citation)}">${article.id}</a> ${article.title} <span class="badge">${place.replace('-', ' ')}</span> ${number}${
        servicePacks.length > 0 &&
        html` <span class="quiet">speaks of ${servicePacks.join(', ')}</span>`
      }<br><span class="said">${shortened(citation.quote)}</span></li>`,
  )}</ul>`
}

function productList(products: NonNullable<ReleasesResponse['products']>): Html {
  if (products.length === 0) return NOTHING
  return html`<h2>Products with stated builds</h2><ul class="products">${products.map(
    ({ product, releases }) =>
      html`<li><a href="${addressWith('/releases', { product })}">${product}</a> <span class="count">${grouped(releases)}</span></li>`,
  )}</ul>`
}
