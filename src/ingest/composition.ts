// The flow in one line: a decoded file is read in its format, then understood.

import { extractArticle } from '../extract/article.ts'
import { readFormat } from '../formats/registry.ts'
import type { Article } from '../model/article.ts'
import type { RawFile, SkippedFile } from '../model/raw-file.ts'

export function parseFile(raw: RawFile): Article | SkippedFile {
  const parsed = readFormat(raw)
  return 'reason' in parsed ? parsed : extractArticle(parsed)
}
