// Markup as a value. Text becomes markup in one place only, where it is escaped: what is put into a
// template is text unless it is Html itself.

/** Markup that may stand in a page. */
export class Html {
  readonly markup: string

  constructor(markup: string) {
    this.markup = markup
  }

  toString(): string {
    return this.markup
  }
}

/** What a template takes; lists stand one after another, `undefined` and `false` for nothing. */
export type HtmlValue = string | number | Html | undefined | false | readonly HtmlValue[]

export const NOTHING = new Html('')

/**
 * A piece of a page. Every value is escaped but Html; attributes must be quoted, and the values of
 * `href`, `src` and `action` are addresses: one that could run something becomes "#".
 */
export function html(chunks: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  let markup = chunks[0] ?? ''
  for (const [at, value] of values.entries()) {
    if (UNQUOTED.test(markup.slice(-40))) throw new TypeError('an attribute without quotes')
    const isAddress = ADDRESS_ATTRIBUTE.test(markup.slice(-12))
    markup += isAddress ? escapeText(safeAddress(String(value))) : markupOf(value)
    markup += chunks[at + 1] ?? ''
  }
  return new Html(markup)
}

/** Markup that something else has made safe: the sanitizer, or code that escapes itself. */
export const trusted = (markup: string): Html => new Html(markup)

// '<a title='
const UNQUOTED = /\s[\w:-]+=$/
// '<a href="', '<form action="'
const ADDRESS_ATTRIBUTE = /\b(?:href|src|action)="$/

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === false) return ''
  if (value instanceof Html) return value.markup
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value))
  return value.map(markupOf).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as markup, good in text and between quotes. */
export function escapeText(text: string): string {
  return text.replaceAll('\0', '�').replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one)
}

// "/articles/Q1?quote=1-2", "#sections", "?q=a", "https://example.com/"; not "//host", "/\\host",
// "javascript:…", nor with tabs and line breaks, which browsers leave out
const SAFE_ADDRESS = /^(?:\/(?![/\\])|[#?]|(?:https?|ftp|mailto):)[^\t\n\r]*$/i

/** The address itself, or "#" where following it could do more than load a page. */
export function safeAddress(address: string): string {
  return SAFE_ADDRESS.test(address) ? address : '#'
}
