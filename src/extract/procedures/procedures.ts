// Procedures of an article: walks the blocks of a section and gathers its lists of steps with what
// introduces them.
//
//   Method 1                                   label of an alternative
//   --------
//   To restore the file, follow these steps:   title
//   NOTE: You need the CD-ROM.                 note of the procedure
//   1. Insert the CD-ROM.                      steps
//   -or-                                       joins the next one

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { ParsedFile } from '../../model/parsed-file.ts'
import type { Procedure } from '../../model/procedure.ts'
import { originOf } from '../fields.ts'
import type { SectionText } from '../sections.ts'
import { ProcedureWalk } from './procedure-walk.ts'

export interface ExtractedProcedures {
  readonly procedures: readonly Procedure[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Procedures in source order. Linear. */
export function extractProcedures(
  sections: readonly SectionText[],
  parsed: ParsedFile,
): ExtractedProcedures {
  const { text: source } = parsed.raw
  const isCounted = !originOf(parsed).format.startsWith('kb-')
  const diagnostics: Diagnostic[] = []
  const procedures = sections.flatMap(({ section, plain }, index) => {
    const walk = new ProcedureWalk({ plain, index, source, isCounted, diagnostics })
    walk.openSection(section)
    walk.read(section.blocks)
    return walk.result()
  })
  return { procedures, diagnostics }
}
