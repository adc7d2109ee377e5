// Titles of the Markdown form are escaped once for HTML: "Can&#39;t Open &quot;A &amp; B&quot;".
// Its bodies are not escaped at all: "&amp;" there is text.

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-z]{2,4}));/g
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00A0'],
])
const LAST_CODE_POINT = 0x10ffff

/** Decodes the entities of a title exactly once; unknown ones stay as they are. */
export function decodeTitle(title: string): string {
  return title.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? entity
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : entity
  })
}
