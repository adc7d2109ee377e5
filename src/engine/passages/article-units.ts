// An article → everything in it that may be quoted, in source order: whole sentences, list items, rows
// of tables. Program text never is; standing text is marked or left out.

import type { List, Nodes } from 'mdast'
import type { Article } from '../../model/article.ts'
import type { Boilerplate } from '../../model/boilerplate.ts'
import { oneLine } from '../../model/one-line.ts'
import type { SourceSpan } from '../../model/span.ts'
import { type PlainText, plainText, sourceSpan, type TextLeaf } from '../../text/plain-text.ts'
import { splitSentences } from '../../text/sentences.ts'
import { isProgramCode } from './program-code.ts'
import { printedRows } from './table-rows.ts'
import type { PassageUnit } from './unit.ts'

/** A list item up to this long is quoted as a whole. UTF-16 units. */
const LONGEST_ITEM = 420
/** Nothing longer is a sentence, and nothing shorter says anything. */
const LONGEST_UNIT = 900
const SHORTEST_UNIT = 3

/** Cost: linear in the article. */
export function unitsOf(article: Article): PassageUnit[] {
  return new UnitReader(article).read()
}

interface Place {
  readonly list: number
  readonly step?: number
}

type Draft = Pick<PassageUnit, 'form'> & {
  readonly start: number
  readonly end: number
  readonly place?: Place | undefined
  readonly head?: string
}

class UnitReader {
  readonly #article: Article
  readonly #units: PassageUnit[] = []
  #block = 0
  #list = 0

  constructor(article: Article) {
    this.#article = article
  }

  read(): PassageUnit[] {
    for (const [section, { blocks }] of this.#article.sections.entries()) {
      const places = new Map<Nodes, Place>()
      this.#placeItems(blocks, undefined, places)
      this.#readSection(section, plainText(blocks, this.#article.source.text), places)
    }
    return this.#units
  }

  /** Notes for every leaf inside a list which list and step it belongs to. */
  #placeItems(
    nodes: readonly Nodes[],
    place: Place | undefined,
    places: Map<Nodes, Place>,
    depth = 0,
  ): void {
    if (depth > DEEPEST_LIST) return
    for (const node of nodes) {
      if (place !== undefined) places.set(node, place)
      if (node.type === 'list') {
        const list = ++this.#list
        for (const [index, item] of node.children.entries()) {
          this.#placeItems(item.children, itemPlace(list, index, node), places, depth + 1)
        }
      } else if (node.type === 'blockquote') {
        this.#placeItems(node.children, place, places, depth + 1)
      }
    }
  }

  #readSection(section: number, plain: PlainText, places: ReadonlyMap<Nodes, Place>): void {
    let under: string | undefined
    let label: string | undefined
    for (const leaf of plain.leaves) {
      this.#block++
      const text = plain.text.slice(leaf.start, leaf.end)
      if (leaf.node.type === 'heading') {
        under = oneLine(text)
        continue
      }
      const above = [under, label].filter(Boolean).join(' ') || undefined
      for (const draft of this.#draftsOf(leaf, text, places)) {
        this.#add(section, plain, above, draft)
      }
      label = leaf.node.type === 'paragraph' && isLabel(text) ? text.trim() : undefined
    }
  }

  #draftsOf(leaf: TextLeaf, text: string, places: ReadonlyMap<Nodes, Place>): Draft[] {
    const { start, end, node } = leaf
    if (node.type === 'paragraph') return paragraphDrafts(leaf, text, places.get(node))
    if (node.type === 'table') return this.#rows(text, start)
    const isListing = node.type === 'code' && !isProgramCode(text) && isPrintedLayout(this.#article)
    if (!isListing) return []
    return this.#rows(text, start).filter((row) => row.end <= end)
  }

  #rows(text: string, at: number): Draft[] {
    const rows = printedRows(text)
    const head = rows.find(({ isHead }) => isHead)
    const headText = head && oneLine(text.slice(head.start, head.end))
    const place = { list: ++this.#list }
    return rows
      .filter(({ isHead }) => !isHead)
      .map((row) => ({
        form: 'row',
        start: at + row.start,
        end: at + row.end,
        place,
        ...(headText !== undefined && { head: headText }),
      }))
  }

  #add(section: number, plain: PlainText, under: string | undefined, draft: Draft): void {
    const { sections, boilerplate } = this.#article
    const span = sourceSpan(plain, draft.start, draft.end)
    const text = oneLine(plain.text.slice(draft.start, draft.end))
    const standing = standingKind(boilerplate, span)
    if (text.length < SHORTEST_UNIT || text.length > LONGEST_UNIT) return
    if (standing !== undefined && standing !== 'researching') return
    const { role, heading } = sections[section] ?? { role: 'other' as const, heading: '' }
    const { form, place, head } = draft
    this.#units.push({
      form,
      role,
      heading,
      ...(under !== undefined && { under }),
      text,
      span,
      section,
      block: this.#block,
      ...(place !== undefined && { list: place.list }),
      ...(place?.step !== undefined && { step: place.step }),
      ...(head !== undefined && { head }),
      ...(standing !== undefined && { isStanding: true }),
    })
  }
}

const DEEPEST_LIST = 20

// "/persistent:SAVE", "Value Name: Logging": a line of its own that names what is below
const LABEL = /^[^\n]{2,40}[^\n.!?:;,]\s*$/

const isLabel = (text: string) => LABEL.test(text)

/** A numbered list that is interrupted goes on with its own numbers. */
function itemPlace(list: number, index: number, { ordered, start }: List): Place {
  return ordered === true ? { list, step: (start ?? 1) + index } : { list }
}

function paragraphDrafts(
  { start, end }: TextLeaf,
  text: string,
  place: Place | undefined,
): Draft[] {
  if (place !== undefined && text.length <= LONGEST_ITEM) {
    return [{ form: 'item', start, end, place }]
  }
  return splitSentences(text, 0, text.length).map((sentence) => ({
    form: place === undefined ? 'sentence' : 'item',
    start: start + sentence.start,
    end: start + sentence.end,
    place,
  }))
}

/** Layouts that print listings as they print tables; elsewhere a listing is code. */
function isPrintedLayout({ source: { format } }: Article): boolean {
  return format !== 'markdown' && format !== 'html'
}

function standingKind(boilerplate: readonly Boilerplate[], { start, end }: SourceSpan) {
  return boilerplate.find(({ span }) => span.start < end && span.end > start)?.kind
}
