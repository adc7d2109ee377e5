// The formats and their readers. A new format is one line here and one rule in detect.ts.

import type { FormatName, ParsedFile } from '../model/parsed-file.ts'
import type { RawFile, SkippedFile } from '../model/raw-file.ts'
import { detectFormat } from './detect.ts'
import { readHtml } from './html.ts'
import { readKbHtmlText } from './kb-html-text.ts'
import { readKbMarkdown } from './kb-markdown.ts'
import { readKbText } from './kb-text.ts'
import { readKbTextFlat } from './kb-text-flat.ts'
import { readMarkdown } from './markdown.ts'

const READERS: Readonly<Record<FormatName, (raw: RawFile) => ParsedFile | SkippedFile>> = {
  'kb-markdown': readKbMarkdown,
  'kb-text': readKbText,
  'kb-text-flat': readKbTextFlat,
  'kb-html-text': readKbHtmlText,
  html: readHtml,
  markdown: readMarkdown,
}

/**
 * Reads a file in the format that its content shows, or says why it is no article. Never throws: a
 * reader that fails costs its own file only (`unreadable`).
 */
export function readFormat(raw: RawFile): ParsedFile | SkippedFile {
  try {
    const detected = detectFormat(raw)
    if ('reason' in detected) return { path: raw.path, ...detected }
    return READERS[detected.format](raw)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { path: raw.path, reason: 'unreadable', detail: `The reader failed: ${message}` }
  }
}
