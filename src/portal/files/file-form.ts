// What the page of a file asks: a version at hand, and which rows to list.

import type { FileHistory } from '../../contract/file.ts'
import { addressWith } from '../addresses.ts'
import { type Html, html } from '../html.ts'

/** Fields as they were filled in; empty ones are absent. They stand in the address. */
export interface FileFields {
  readonly version?: string
  /** The processor of the file at hand, and of the rows to list. */
  readonly platform?: string
  readonly language?: string
  readonly offset?: number
}

export const fileAddress = (name: string, fields: FileFields = {}): string =>
  addressWith(`/files/${encodeURIComponent(name)}`, { ...fields })

export function fileForm(
  name: string,
  fields: FileFields,
  { processors, languages }: Pick<FileHistory, 'processors' | 'languages'>,
): Html {
  const { version = '', platform = '', language = '' } = fields
  return html`<form class="paste" action="${fileAddress(name)}" method="get"><div class="fields">
<label>I have version <input name="version" value="${version}" maxlength="64" autocomplete="off" spellcheck="false"></label>
<label>on processor <select name="platform">${choices('any', processors, platform)}</select></label>
${languages.length > 0 && html`<label>in language <select name="language">${choices('any', languages, language)}</select></label>`}
<button class="first">Who ships newer?</button>
</div></form>`
}

function choices(none: string, values: FileHistory['processors'], chosen: string): readonly Html[] {
  const known = values.map(({ value, rows }) => [value, `${value} (${rows})`] as const)
  const isKnown = chosen === '' || known.some(([value]) => isSame(value, chosen))
  const all = [['', none] as const, ...known, ...(isKnown ? [] : [[chosen, chosen] as const])]
  return all.map(([value, label]) =>
    isSame(value, chosen)
      ? html`<option value="${value}" selected>${label}</option>`
      : html`<option value="${value}">${label}</option>`,
  )
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()
