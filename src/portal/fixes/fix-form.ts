// What the planner asks of the sites. The form sends its fields in the address, which is the permalink.

import { type Html, html } from '../html.ts'
import { type FixFields, MAX_ROWS, rowField, type SiteFields } from './fix-fields.ts'

export interface FixFormParts {
  readonly fields: FixFields
  /** Names to choose from. */
  readonly products: readonly string[]
}

/** Controls elsewhere on the page belong to the form by this name. */
export const FORM_ID = 'planner'

export function fixForm({ fields, products }: FixFormParts): Html {
  const { product = '', target = '', sites } = fields
  const [only] = sites
  const isOne = sites.length === 1
  return html`<form class="planner" id="${FORM_ID}" action="/fixes" method="get">
<div class="fields">
<label>Product <input name="product" value="${product}" list="products" required maxlength="200" autocomplete="off" placeholder="Name or abbreviation"></label>
<datalist id="products">${products.map((name) => html`<option value="${name}"></option>`)}</datalist>
${isOne && releaseField(only, 0)}
<label>Upgrade to <input name="target" value="${target}" maxlength="200" autocomplete="off" placeholder="Service pack; may be empty"></label>
${isOne && sharedField(fields)}
</div>
${!isOne && siteRows(sites)}
${moreFields(fields)}
<p class="actions"><button class="first">Show the fixes</button>
${sites.length < MAX_ROWS && html`<button name="rows" value="${sites.length + 1}" formnovalidate>Add a site</button>`}</p>
</form>`
}

const releaseField = (site: SiteFields | undefined, row: number): Html =>
  html`<label>Build or service pack <input name="${rowField('release', row)}" value="${site?.release ?? ''}" required maxlength="200" autocomplete="off" placeholder="Build, or SP and number"></label>`

const SHARED = [
  ['', 'don’t know'],
  ['yes', 'yes'],
  ['no', 'no'],
] as const

function sharedField({ shared }: FixFields): Html {
  return html`<label>Do several sites share a domain? <select name="shared">${SHARED.map(
    ([value, name]) =>
      value === (shared ?? '')
        ? html`<option value="${value}" selected>${name}</option>`
        : html`<option value="${value}">${name}</option>`,
  )}</select></label>`
}

const COLUMNS = [
  ['site', 'Site', 'name'],
  ['release', 'Build or service pack', 'release'],
  ['role', 'Role', 'role'],
  ['domain', 'Domain', 'domain'],
] as const

function siteRows(sites: readonly SiteFields[]): Html {
  const rows = sites.map((site, row) => {
    const cells = COLUMNS.map(([name, label, key]) => {
      const value = site[key] ?? (key === 'name' ? letterOf(row) : '')
      return html`<label><span>${label}</span> <input name="${rowField(name, row)}" value="${value}" maxlength="200" autocomplete="off" aria-label="${label}, row ${row + 1}"></label>`
    })
    return html`<li>${cells}</li>`
  })
  return html`<fieldset class="sites"><legend>Sites</legend><ol>${rows}</ol>
<p class="quiet">Sites that name the same domain share it. A row without a build is left out.</p></fieldset>`
}

/** 0 → "A" */
const letterOf = (row: number) => String.fromCharCode('A'.charCodeAt(0) + row)

function moreFields({ platform = '', language = '', installed }: FixFields): Html {
  const isFilled = platform !== '' || language !== '' || installed.length > 0
  return html`<details class="more-fields"${isFilled && html` open`}><summary>Platform, language, what is installed</summary>
<div class="fields">
<label>Processor <input name="platform" value="${platform}" list="platforms" maxlength="200" autocomplete="off" placeholder="Any"></label>
<datalist id="platforms">${PLATFORMS.map((name) => html`<option value="${name}"></option>`)}</datalist>
<label>Language <input name="language" value="${language}" maxlength="200" autocomplete="off" placeholder="In English"></label>
<label>Fixes that are installed <input name="installed" value="${installed.join(' ')}" maxlength="2000" autocomplete="off" placeholder="Article numbers"></label>
</div></details>`
}

const PLATFORMS = ['Intel', 'Alpha', 'MIPS', 'PowerPC']
