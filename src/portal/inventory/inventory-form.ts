// What the inventory check asks.

import type { FileStanding } from '../../contract/inventory-files.ts'
import { type Html, html } from '../html.ts'
import { pasteArea } from '../paste-area.ts'
import { STANDINGS } from './standings.ts'

export type InventoryShow = 'all' | 'act' | FileStanding

/** Fields as they were filled in; empty ones are absent. */
export interface InventoryFields {
  readonly product?: string
  readonly platform?: string
  readonly show: InventoryShow
}

export interface InventoryFormParts {
  readonly fields: InventoryFields
  /** Names to choose from. */
  readonly products: readonly string[]
  /** What was pasted. */
  readonly text?: string | undefined
  /** Megabytes that the form takes. */
  readonly limitMegabytes: number
}

const PLATFORMS: readonly Choice[] = [
  ['', 'not said'],
  ['Intel', 'Intel'],
  ['Alpha', 'Alpha'],
  ['MIPS', 'MIPS'],
  ['PowerPC', 'PowerPC'],
]
const SHOWN: readonly Choice[] = [
  ['all', 'All'],
  ['act', 'Behind or different'],
  ...Object.entries(STANDINGS).map(([value, { name }]): Choice => [value, name]),
]

export function inventoryForm(parts: InventoryFormParts): Html {
  const { fields, products, text = '', limitMegabytes } = parts
  const { product = '', platform = '', show } = fields
  const area = pasteArea({
    name: 'list',
    label: 'Files of a computer',
    rows: 8,
    text,
    limitMegabytes,
    help: 'What DIR prints, or a table whose first line names its columns: file, version, platform, size, date; parted by comma, semicolon or tab. Or choose such a file.',
  })
  return html`<form class="paste" action="/inventory" method="post" enctype="multipart/form-data">
${area}
<div class="fields">
<label>List as a file <input type="file" name="file" accept=".csv,.tsv,.txt,.lst,text/*"></label>
<label>Product (may be empty) <input name="product" value="${product}" list="products" maxlength="200"></label>
<datalist id="products">${products.map((name) => html`<option value="${name}"></option>`)}</datalist>
<label>Processor of rows that name none <select name="platform">${choices(PLATFORMS, platform)}</select></label>
<label>Show <select name="show">${choices(SHOWN, show)}</select></label>
</div>
<p class="acts"><button class="first">Check the files</button> <button name="as" value="csv">Download as CSV</button></p>
</form>`
}

type Choice = readonly [value: string, name: string]

const choices = (all: readonly Choice[], chosen: string) =>
  all.map(([value, name]) =>
    value === chosen
      ? html`<option value="${value}" selected>${name}</option>`
      : html`<option value="${value}">${name}</option>`,
  )
