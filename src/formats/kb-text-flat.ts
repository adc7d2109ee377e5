// The text form collapsed to one line: every run of white space, line breaks included, is one blank.
// Lines are rebuilt from landmarks and then read like those of the text form. Tables, code and
// paragraphs without a landmark cannot be rebuilt and stay part of the text around them.

import type { ParsedFile } from '../model/parsed-file.ts'
import type { RawFile } from '../model/raw-file.ts'
import { bodyRoot } from './layout/body-root.ts'
import { bodyCuts } from './layout/flat-body-cuts.ts'
import { frameCuts } from './layout/flat-frame-cuts.ts'
import { linesAtCuts } from './layout/flat-lines.ts'
import { readLayout } from './layout/read-layout.ts'

/** Reads any text as the flattened form; what is missing stays empty. Never throws. Linear. */
export function readKbTextFlat(raw: RawFile): ParsedFile {
  const frame = frameCuts(raw.text)
  const cuts = [...frame.cuts, ...bodyCuts(raw.text, frame.bodyStart, frame.bodyEnd)]
  const { fields, appliesTo, body } = readLayout(linesAtCuts(raw.text, cuts), 'flat')
  return {
    format: 'kb-text-flat',
    raw,
    fields,
    appliesTo,
    root: bodyRoot(body),
    diagnostics: [{ code: 'layout-flattened' }],
  }
}
