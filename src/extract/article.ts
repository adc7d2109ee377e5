// Composes an Article: what the file is called, what it says about itself, its sections, and what
// stands in them.

import type { Article } from '../model/article.ts'
import type { ParsedFile } from '../model/parsed-file.ts'
import type { SourceSpan } from '../model/span.ts'
import { sourceSpan } from '../text/plain-text.ts'
import { partOfTitle } from '../text/series.ts'
import { extractProducts } from './applies-to.ts'
import { extractBoilerplate } from './boilerplate.ts'
import { originOf } from './fields.ts'
import { extractFileTables } from './file-table.ts'
import { extractIdentity } from './identity.ts'
import { extractMetadata } from './metadata.ts'
import { extractProcedures } from './procedures/procedures.ts'
import { extractReferences } from './references.ts'
import { extractSections, type SectionText } from './sections.ts'
import { checkFixedIn } from './statements/disagreements.ts'
import { extractStatements } from './statements/extract-statements.ts'
import { groundsOf } from './symptoms/ground.ts'
import { extractMaterial } from './symptoms/material.ts'

/** Never throws; what cannot be read becomes a diagnostic. Linear in the length of the file. */
export function extractArticle(parsed: ParsedFile): Article {
  const { raw } = parsed
  const identity = extractIdentity(parsed)
  const { sections, diagnostics: sectionDiagnostics } = extractSections(parsed)
  const metadata = extractMetadata(parsed, firstLineOf(sections))
  const products = extractProducts(parsed)
  const files = extractFileTables(sections)
  const procedures = extractProcedures(sections, parsed)
  const grounds = groundsOf(metadata.metadata, sections, raw.text)
  const own = new Set([identity.id, ...identity.aliases])
  const { id } = identity
  const { title, titleSpan } = metadata.metadata
  const references = extractReferences({ parsed, sections, own, title })
  const series = partOfTitle(title)
  const heading = { title, ...(titleSpan && { titleSpan }) }
  const statements = extractStatements({ parsed, sections, references, id, ...heading })
  return {
    id,
    aliases: identity.aliases,
    collection: raw.collection,
    ...metadata.metadata,
    ...(series && { series }),
    products: products.products,
    appliesTo: products.appliesTo,
    sections: sections.map(({ section }) => section),
    fileTables: files.fileTables,
    references,
    ...extractMaterial(grounds, originOf(parsed).format === 'kb-text-flat'),
    procedures: procedures.procedures,
    ...statements,
    boilerplate: extractBoilerplate(sections),
    diagnostics: [
      ...raw.diagnostics,
      ...parsed.diagnostics,
      ...identity.diagnostics,
      ...metadata.diagnostics,
      ...products.diagnostics,
      ...sectionDiagnostics,
      ...files.diagnostics,
      ...procedures.diagnostics,
      ...checkFixedIn(statements.fixedIn, products.appliesTo),
    ],
    source: {
      path: raw.path,
      format: parsed.format,
      ...(parsed.origin && { origin: parsed.origin }),
      encoding: raw.encoding,
      sha256: raw.sha256,
      text: raw.text,
    },
  }
}

/** Longer lines are no title. */
const MAX_TITLE_LENGTH = 200

function firstLineOf(sections: readonly SectionText[]): { text: string; span?: SourceSpan } {
  const first = sections.find(({ plain }) => plain.text.trim() !== '')
  if (first === undefined) return { text: sections[0]?.section.heading ?? '' }
  const { text } = first.plain
  const start = text.length - text.trimStart().length
  const lineEnd = text.indexOf('\n', start)
  const end = Math.min(lineEnd < 0 ? text.length : lineEnd, start + MAX_TITLE_LENGTH)
  return { text: text.slice(start, end).trim(), span: sourceSpan(first.plain, start, end) }
}
