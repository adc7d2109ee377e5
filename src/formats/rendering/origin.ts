// Renderings of this program say what they were made from. Nothing in them has to be guessed, so the
// rules of thumb for documents of other hands are left out.

import { FORMAT_NAMES, type Origin } from '../../model/parsed-file.ts'
import type { FrontMatter } from '../front-matter.ts'

/** The origin that two values name; `undefined` when they name none. */
export function parseOrigin(format: string, path: string): Origin | undefined {
  const known = FORMAT_NAMES.find((name) => name === format)
  return known === undefined || path === '' ? undefined : { format: known, path }
}

/** "source-format: kb-text" and "source-path: txt/100/Q100100.TXT" in front matter. */
export function frontMatterOrigin({ values }: FrontMatter): Origin | undefined {
  const valueAt = (key: string) => values.get(key)?.[0]?.text ?? ''
  return parseOrigin(valueAt('source-format'), valueAt('source-path'))
}
