import type { ParsedFile } from '../model/parsed-file.ts'
import type { RawFile } from '../model/raw-file.ts'
import { readKbText } from './kb-text.ts'
export function readKbHtmlText(raw: RawFile): ParsedFile {
  return { ...readKbText(raw), format: 'kb-html-text' }
}
