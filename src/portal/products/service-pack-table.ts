// The service packs of a product: builds, fixes they hold, ways to what they still lack.

import type { Release } from '../../contract/releases.ts'
import type { ServicePackRow } from '../../contract/service-packs.ts'
import { addressWith, passageAddress } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { releaseValue } from './release-names.ts'

interface PackParts {
  readonly family: string
  /** Of the product page. */
  readonly address: string
  readonly servicePacks: readonly ServicePackRow[]
  readonly releases: readonly Release[]
}

export function servicePackTable({ family, address, servicePacks, releases }: PackParts): Html {
  if (servicePacks.length === 0) return NOTHING
  return html`<section id="service-packs"><h2>Service packs of ${family}</h2>
<div class="wide" tabindex="0" role="region" aria-label="Service packs"><table>
<thead><tr><th scope="col">Version</th><th scope="col">Service pack</th><th scope="col">Builds</th><th scope="col">Fixes it holds</th><th scope="col">For a site with it</th></tr></thead>
<tbody>${servicePacks.map((row) => {
    const { version, servicePack, fixes, citations } = row
    const [citation] = citations
    const release = releaseValue(row)
    return html`<tr><td>${version ?? html`<span class="quiet">not stated</span>`}</td><td>${servicePack}</td><td>${buildsOf(row, releases)}</td><td class="figure">${
      citation === undefined
        ? grouped(fixes)
        : html`<a href="${passageAddress(citation)}" title="${citation.quote.slice(0, 200)}">${grouped(fixes)}</a>`
    }</td><td><a href="${addressWith('/fixes', { product: family, release })}">fixes</a> <a href="${addressWith(address, { release })}#problems">problems</a></td></tr>`
  })}</tbody></table></div>
<p class="quiet">A fix counts where its article, a list of fixes or a keyword says that the service pack holds it; the number leads to one that says so.</p></section>`
}

/** More are in the build table. */
const MOST_BUILDS = 3

function buildsOf(
  { version, servicePack }: ServicePackRow,
  releases: readonly Release[],
): Html | string {
  const builds = releases
    .filter((one) => one.version === version && one.servicePack === servicePack)
    .flatMap((one) => one.builds)
    .filter(({ component }) => component === undefined)
    .map(({ build }) => build)
  if (builds.length === 0) return html`<span class="quiet">not stated</span>`
  return `${builds.slice(0, MOST_BUILDS).join(', ')}${builds.length > MOST_BUILDS ? ' …' : ''}`
}
