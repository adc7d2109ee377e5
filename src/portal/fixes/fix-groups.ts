// The verdicts on fixes, group by group, each with its reason.

import type { FixGroup, FixSet, FixVerdict } from '../../contract/fixes.ts'
import { numberLink } from '../article/linked-articles.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { quotes } from './quotes.ts'

/** Of a long group so many are shown. */
const SHOWN = 10

export const GROUP_NAMES: Readonly<Record<FixGroup, string>> = {
  required: 'Required',
  available: 'Available, not required',
  alreadyIncluded: 'Already included',
  superseded: 'Superseded',
  doesNotApply: 'Not for this site',
  undecided: 'Not decided by the articles',
}

export function fixGroup({ groups, totals }: FixSet, of: FixGroup, isOpen: boolean): Html {
  const fixes = groups[of]
  if (fixes.length === 0) return NOTHING
  const shown = fixes.slice(0, SHOWN)
  const rest = totals[of] - shown.length
  return html`<details class="group"${isOpen && html` open`}><summary><h3>${GROUP_NAMES[of]} <span class="count">${totals[of]}</span></h3></summary>
<ul class="articles">${shown.map(fixItem)}</ul>${rest > 0 && html`<p class="quiet">${rest} more.</p>`}</details>`
}

export function fixItem({ id, title, held, because, citations }: FixVerdict): Html {
  return html`<li>${numberLink(id, held)} ${title}<p class="quiet">${because}</p>${quotes(citations)}</li>`
}
