// "Why is it not in my list?": one article, and the test that decided.

import { articleAddress } from '../addresses.ts'
import { type Html, html } from '../html.ts'
import { FORM_ID } from './fix-form.ts'
import { fixItem, GROUP_NAMES } from './fix-groups.ts'
import type { WhyNot } from './fix-result.ts'

export function whyNotBox(why: string | undefined, whyNot: readonly WhyNot[]): Html {
  return html`<section id="why" class="why"><h2>Why is a fix not in the list?</h2>
<p class="row"><label>Article <input name="why" value="${why ?? ''}" form="${FORM_ID}" maxlength="200" autocomplete="off" placeholder="Number"></label>
<button form="${FORM_ID}" formaction="/fixes#why">Explain</button></p>
${why !== undefined && whyNot.map((one) => explanation(why, one, whyNot.length > 1))}</section>`
}

function explanation(why: string, { sites, explanation: found }: WhyNot, isNamed: boolean): Html {
  const names = isNamed && html`<p class="eyebrow">${sites.join(', ')}</p>`
  if (found === undefined) {
    return html`<div class="panel" role="status">${names}<p>No article tells of a fix <a href="${articleAddress(why)}">${why}</a>.</p></div>`
  }
  const { fix, group, nearest } = found
  return html`<div class="panel" role="status">${names}<p><span class="badge">${GROUP_NAMES[group]}</span></p>
<ul class="articles">${fixItem(fix)}</ul>
${nearest.length > 0 && html`<h3>Instead, for this site</h3><ul class="articles">${nearest.map(fixItem)}</ul>`}</div>`
}
