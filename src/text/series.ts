// Articles cut into parts: "README.TXT: … Setup (1 of 3)", "… and TSE SP4 (Part 2)".

import type { ArticlePart } from '../model/article.ts'

// "(1 of 3)", "(2 of 2", "[1 of 2]", "Part 1 of 3"; titles may be cut behind the numbers.
const OF = /(?:[([]\s*(?:part\s+)?|\bpart\s+)(\d{1,2})\s+of\s+(\d{1,2})(?!\d)/i
// "(Part 2)", "Part 2: …", "…, Part 2"; "Part 2" in a sentence is a chapter of something else.
const PART = /(?:\(\s*|,\s*|-\s*)part\s+(\d{1,2})(?=\s*\)|\s*$|:)/i

/** The part that a title says its article is. */
export function partOfTitle(title: string): ArticlePart | undefined {
  const [, part, of] = OF.exec(title) ?? []
  if (part !== undefined && of !== undefined) {
    const isPart = Number(part) >= 1 && Number(part) <= Number(of) && Number(of) > 1
    return isPart ? { part: Number(part), of: Number(of) } : undefined
  }
  const single = PART.exec(title)?.[1]
  return single === undefined ? undefined : { part: Number(single) }
}
