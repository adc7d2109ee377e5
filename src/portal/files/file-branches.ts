// What each version of a file fixes, branch by branch, the newest first.

import type { FileBranch } from '../../contract/file.ts'
import { articleAddress } from '../addresses.ts'
import { type Html, html, NOTHING } from '../html.ts'
import { drawUpTo } from '../page-weight.ts'
import { branchName } from './file-chart.ts'

/** Of all branches, and of one, in characters of markup. */
const MOST_OF_BRANCHES = 26_000
const MOST_OF_BRANCH = 14_000
/** Of one version. */
const ARTICLES_SHOWN = 6

export function fileBranches(branches: readonly FileBranch[]): Html {
  if (branches.length === 0) return NOTHING
  const { drawn, rest } = drawUpTo(branches, MOST_OF_BRANCHES, branchSection)
  return html`<h2>What each version fixes</h2>
<div class="branches">${drawn}</div>
${rest.length > 0 && html`<p class="quiet">More branches: ${rest.map(branchName).join('; ')}. Choose a processor above.</p>`}`
}

function branchSection(branch: FileBranch): Html {
  const steps = [...branch.steps].reverse()
  const { drawn, rest } = drawUpTo(steps, MOST_OF_BRANCH, (step, at) => stepItem(step, at === 0))
  return html`<section class="branch"><h3>${branchName(branch)}</h3><ol class="steps" role="list">${drawn}</ol>${
    rest.length > 0 &&
    html`<p class="quiet">${rest.length} older versions stand in the rows below.</p>`
  }</section>`
}

function stepItem(
  { version, date, articles }: FileBranch['steps'][number],
  isNewest: boolean,
): Html {
  const shown = articles.slice(0, ARTICLES_SHOWN)
  const more = articles.length - shown.length
  return html`<li><span class="step-head"><b>${version}</b> <span class="quiet">${date}</span>${
    isNewest && html` <span class="badge good">newest on this branch</span>`
  }</span><ul class="articles">${shown.map(
    ({ id, title }) =>
      html`<li><a class="number" href="${articleAddress(id)}">${id}</a> ${title}</li>`,
  )}${more > 0 && html`<li class="quiet">and ${more} more articles</li>`}</ul></li>`
}
