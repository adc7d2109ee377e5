// The bare text form: "DOCUMENT:Q…" header, underlined headings. Its columns count one more than
// those of the Markdown form, which dropped a leading space of each line; here it is dropped too.

import type { ParsedFile } from '../model/parsed-file.ts'
import type { RawFile } from '../model/raw-file.ts'
import { bodyRoot } from './layout/body-root.ts'
import { cutLines } from './layout/cut-lines.ts'
import { readLayout } from './layout/read-layout.ts'
import { readTextRendering, textOrigin } from './rendering/text-rendering.ts'

/** Reads any text as the bare text form; what is missing stays empty. Never throws. */
export function readKbText(raw: RawFile): ParsedFile {
  const origin = textOrigin(raw.text)
  if (origin !== undefined) return readTextRendering(raw, origin)
  const { fields, appliesTo, body } = readLayout(cutLines(raw.text, { margin: ' ' }))
  return { format: 'kb-text', raw, fields, appliesTo, root: bodyRoot(body), diagnostics: [] }
}
