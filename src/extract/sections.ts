// Main sections of an article: the blocks from one heading of depth 1 or 2 to the next. Text before
// the first heading is a section without a heading.

import type { Heading, RootContent } from 'mdast'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { ParsedFile } from '../model/parsed-file.ts'
import type { Section, SectionRole } from '../model/section.ts'
import type { SourceSpan } from '../model/span.ts'
import { type PlainText, plainText } from '../text/plain-text.ts'
import { HEADING_ROLES } from './section-headings.table.ts'

/** A section with its text's way back into the source, for the other extractors. */
export interface SectionText {
  readonly section: Section
  readonly plain: PlainText
}

export interface ExtractedSections {
  readonly sections: readonly SectionText[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Sections in source order; empty ones are kept. */
export function extractSections(parsed: ParsedFile): ExtractedSections {
  const { text } = parsed.raw
  const sections = outline(parsed.root.children).map((part) => readSection(part, text))
  const seen = new Set<string>()
  const diagnostics = sections.flatMap(({ section }) => checkSection(section, seen))
  return { sections, diagnostics }
}

interface OutlinePart {
  readonly heading?: Heading
  readonly blocks: readonly RootContent[]
}

function outline(nodes: readonly RootContent[]): OutlinePart[] {
  const parts: OutlinePart[] = []
  let heading: Heading | undefined
  let blocks: RootContent[] = []
  const close = () => {
    if (heading !== undefined) parts.push({ heading, blocks })
    else if (blocks.length > 0) parts.push({ blocks })
  }
  for (const node of nodes) {
    if (node.type === 'heading' && node.depth <= 2) {
      close()
      heading = node
      blocks = []
    } else blocks.push(node)
  }
  close()
  return parts
}

function readSection({ heading, blocks }: OutlinePart, source: string): SectionText {
  const plain = plainText(blocks, source)
  const title = heading === undefined ? '' : collapse(plainText(heading, source).text)
  const section: Section = {
    role: heading === undefined ? 'other' : roleOf(title),
    heading: title,
    text: plain.text,
    blocks,
    span: hull(heading === undefined ? blocks : [heading, ...blocks]),
  }
  return { section, plain }
}

// "Resolution 1: Run Setup", "SYMPTOM 2", "Workaround B"
const NUMBERED = /^(.{3,24}?) (?:\d{1,2}(?=$|[\s:.–-])|[a-z](?=$|:))/

/** The role that a heading announces, in any case and number; `other` when it announces none. */
export function roleOf(heading: string): SectionRole {
  const name = heading.toLowerCase().replace(/[\s:.]+$/, '')
  const openings = [NUMBERED, QUALIFIED].flatMap((pattern) => pattern.exec(name)?.[1] ?? [])
  return [name, ...openings].map(namedRole).find((role) => role !== undefined) ?? 'other'
}

// "Resolution for scenario 1", "Workaround - Method 1", "Cause: the service is stopped"
const QUALIFIED = /^(symptoms?|causes?|resolutions?|workarounds?|solutions?)(?: [-–] |: | for )/

function namedRole(name: string): SectionRole | undefined {
  const key = Object.hasOwn(HEADING_ROLES, name) ? name : name.replace(/s$/, '')
  return Object.hasOwn(HEADING_ROLES, key) ? HEADING_ROLES[key] : undefined
}

function checkSection(section: Section, seen: Set<string>): Diagnostic[] {
  if (section.role === 'other') return []
  const diagnostics: Diagnostic[] = []
  const about = { span: section.span, detail: section.heading }
  const name = section.heading.toLowerCase()
  if (seen.has(name)) diagnostics.push({ code: 'section-repeated', ...about })
  if (section.text.trim() === '') diagnostics.push({ code: 'section-empty', ...about })
  seen.add(name)
  return diagnostics
}

function hull(nodes: readonly RootContent[]): SourceSpan {
  const start = nodes[0]?.position?.start.offset ?? 0
  return { start, end: Math.max(start, nodes.at(-1)?.position?.end.offset ?? start) }
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
