// Confirmed problems that a release still has, by what helps.

import type { KnownProblems } from '../../contract/problems.ts'
import { addressWith, articleAddress, passageAddress } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { pageLinks, pageRange } from '../paging.ts'
import { shortened } from '../quotes.ts'

export type Remedy = KnownProblems['problems'][number]['remedy']

/** The first is shown unless another is asked for. */
export const REMEDIES: readonly (readonly [Remedy, string])[] = [
  ['none', 'Nothing known'],
  ['workaround', 'Workaround only'],
  ['later-release', 'Corrected later'],
  ['fix', 'Fix to be had'],
]

export interface ShownProblems {
  /** Of the page, without what is chosen here. */
  readonly address: string
  readonly releases: readonly string[]
  readonly release: string
  readonly remedy: Remedy
  readonly problems: KnownProblems
}

const MAX_QUOTE = 160

export function knownProblemsList(shown: ShownProblems): Html {
  const { address, releases, release, remedy, problems } = shown
  const to = (kind: Remedy, offset = 0) =>
    `${addressWith(address, { release, remedy: kind, offset: offset || undefined })}#problems`
  return html`<section id="problems"><h2>Known problems</h2>
<form class="inline" action="${address}" method="get"><label>Release <select name="release">${releases.map((one) => option(one, release))}</select></label><button>Show</button></form>
<p>Problems that articles confirm for ${release.replace(/ none$/, ' without a service pack')}, by what helps:</p>
<ul class="kinds">${REMEDIES.map(([kind, name]) => kindLink(to(kind), name, problems.counts[kind], kind === remedy))}</ul>
${problemItems(problems)}
${pageLinks('known problems', problems, (offset) => to(remedy, offset))}
</section>`
}

const option = (release: string, chosen: string): Html =>
  release === chosen
    ? html`<option selected>${release}</option>`
    : html`<option>${release}</option>`

/** One of several lists with its size; the one that is shown is marked. */
export function kindLink(address: string, name: string, count: number, isShown: boolean): Html {
  const text = html`${name} <span class="count">${grouped(count)}</span>`
  return isShown
    ? html`<li><a href="${address}" aria-current="true">${text}</a></li>`
    : html`<li><a href="${address}">${text}</a></li>`
}

function problemItems(problems: KnownProblems): Html {
  const { problems: listed } = problems
  if (listed.length === 0) return html`<p class="quiet">There are none of this kind.</p>`
  return html`<p class="quiet">${pageRange('Problems', problems, listed.length)}</p><ul class="articles">${listed.map(
    ({ id, title, correctedIn, citations: [confirmation] }) =>
      html`<li><a class="number" href="${articleAddress(id)}">${id}</a> ${title}${
        correctedIn !== undefined && html` <span class="badge good">${correctedIn}</span>`
      }${
        confirmation === undefined
          ? NOTHING
          : html`<br><a class="said" href="${passageAddress(confirmation)}">${shortened(confirmation.quote, MAX_QUOTE)}</a>`
      }</li>`,
  )}</ul>`
}
