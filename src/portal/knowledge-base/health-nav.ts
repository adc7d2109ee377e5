// Ways between the pages of the health of a knowledge base.

import { type Html, html } from '../html.ts'
import { type HealthList, healthAddress, KNOWLEDGE_BASE } from './addresses.ts'

const LISTS: readonly (readonly [HealthList, string])[] = [
  ['missing', 'Missing articles'],
  ['links', 'Links'],
  ['lint', 'Objections'],
  ['contradictions', 'Contradictions'],
]

/** @param here the list that is shown; none on the overview. */
export function healthNav(here?: HealthList): Html {
  return html`<nav class="kinds" aria-label="Knowledge base">${way(KNOWLEDGE_BASE, 'Overview', here === undefined)}${LISTS.map(
    ([list, name]) => way(healthAddress(list), name, list === here),
  )}</nav>`
}

const way = (address: string, name: string, isHere: boolean): Html =>
  isHere
    ? html`<a href="${address}" aria-current="page">${name}</a>`
    : html`<a href="${address}">${name}</a>`
