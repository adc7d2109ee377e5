// Who ships a newer file than the one at hand.

import type { FileHistory, FileShipment } from '../../contract/file.ts'
import { compareVersions, parseVersion } from '../../model/version.ts'
import { passageAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import type { FileFields } from './file-form.ts'

/** Of those that ship just the file at hand. */
const SAME_SHOWN = 5

/** @param history compared with the version that the fields name. */
export function fileAnswer({ version, platform }: FileFields, history: FileHistory): Html {
  const { comparisons, shipments } = history
  const newer = shipments.filter(({ comparison }) => comparison === 'newer')
  const same = shipments.filter(({ comparison }) => comparison === 'same')
  const atHand = [version, platform].filter(Boolean).join(', ')
  return html`<section class="answer" aria-label="Answer">
<p class="eyebrow">Version at hand: ${atHand}</p>
<p>${verdict(comparisons, newer)}</p>
<p class="quiet">${same.length === 0 ? 'No article ships just this version.' : html`Shipped by ${links(same)}.`}</p>
</section>`
}

function verdict(counts: FileHistory['comparisons'], newer: readonly FileShipment[]): Html {
  const best = newestOf(newer)
  if (best === undefined) return html`${reasonForNone(counts)}`
  const articles = new Set(newer.map(({ article }) => article.id)).size
  const atLeast = (counts?.newer ?? 0) > newer.length ? 'At least ' : ''
  const told = articles === 1 ? '1 article ships' : `${articles} articles ship`
  return html`<b>${atLeast}${told} a newer one.</b> The newest: <a href="${passageAddress(best.citation)}">${best.version}</a>${
    best.date !== undefined && `, ${best.date}`
  }, in <a class="number" href="${passageAddress(best.citation)}">${best.article.id}</a> ${best.article.title}.`
}

function reasonForNone(counts: FileHistory['comparisons']): string {
  const { same = 0, older = 0 } = counts ?? {}
  if (same + older > 0) return 'No article ships a newer one on this branch.'
  return 'No article ships a version that can be compared with it: all are of other branches or processors.'
}

/** By version; of equal ones the first. */
function newestOf(shipments: readonly FileShipment[]): FileShipment | undefined {
  return shipments.reduce<FileShipment | undefined>(
    (best, one) => (best === undefined || isNewer(one, best) ? one : best),
    undefined,
  )
}

function isNewer({ version: one = '' }: FileShipment, { version: other = '' }: FileShipment) {
  const [a, b] = [parseVersion(one), parseVersion(other)]
  return a !== undefined && b !== undefined && (compareVersions(a, b) ?? 0) > 0
}

function links(shipments: readonly FileShipment[]): Html {
  const byArticle = new Map(shipments.map((one) => [one.article.id, one]))
  const shown = [...byArticle.values()].slice(0, SAME_SHOWN)
  const more = byArticle.size - shown.length
  return html`${shown.map(
    ({ article, citation }, at) =>
      html`${at > 0 && ', '}<a class="number" href="${passageAddress(citation)}">${article.id}</a>`,
  )}${more > 0 && ` and ${more} more`}`
}
