// The walk over the blocks of one section. What stands above a list is kept until it is known whether
// a list follows, and goes on with the steps above when the numbers do.

import type { Heading, List, Paragraph, RootContent } from 'mdast'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Note, PrintedText, Procedure, ProcedureStep } from '../../model/procedure.ts'
import type { Section } from '../../model/section.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { PlainText } from '../../text/plain-text.ts'
import { jointOf } from '../symptoms/ground.ts'
import { SectionBlocks } from './block-text.ts'
import { isMethodLabel } from './method.ts'
import { isNote, readParts } from './step-parts.ts'
import { firstMarker, goesOn, readSteps } from './steps.ts'
import { introductionOf, titleOf } from './title.ts'

export interface WalkPlace {
  readonly plain: PlainText
  /** Of the section. */
  readonly index: number
  readonly source: string
  /** Numbers are those of the place in the list, whatever is printed. */
  readonly isCounted: boolean
  readonly diagnostics: Diagnostic[]
}

interface Draft extends Omit<Procedure, 'steps' | 'notes'> {
  readonly notes: readonly Note[]
  steps: ProcedureStep[]
  span: SourceSpan
}

/** A joint and the list it joins stand at most so many blocks apart, itself counted. */
const JOINED_WITHIN = 3
/** Deeper blocks hold no procedures. */
const DEEPEST = 20

// "Resolution - Step 1: Enable the gate": a main heading that names what the steps are for.
const TELLS_WHAT = /^(?:resolution|solution|workaround|more information)\s*[-–:]\s*\S/i

interface Joint {
  readonly word: 'or' | 'and'
  /** Blocks since it, itself included. */
  blocksAgo: number
}

export class ProcedureWalk {
  readonly #place: WalkPlace
  readonly #blocks: SectionBlocks
  readonly #procedures: Draft[] = []
  /** The procedure that a list may still go on with. */
  #open: Draft | undefined
  /** Blocks since the last list or heading. */
  #pending: RootContent[] = []
  #heading: PrintedText | undefined
  #method: PrintedText | undefined
  #isMethodTold = true
  /** Methods may be told in prose; "Scenario 1" of a cause is none. */
  #holdsProse = true
  #joint: Joint | undefined
  /** The word right above the label of a method; one inside its prose joins other things. */
  #methodJoint: Joint | undefined

  constructor(place: WalkPlace) {
    this.#place = place
    this.#blocks = new SectionBlocks(place.plain)
  }

  /** A main heading may name an alternative itself: "Resolution 1: Run Setup". */
  openSection({ heading, span, role }: Section): void {
    this.#holdsProse = role !== 'cause' && role !== 'symptoms'
    const end = Math.min(span.end, span.start + heading.length)
    const printed = { text: heading, span: { start: span.start, end } }
    if (TELLS_WHAT.test(heading)) this.#heading = printed
    if (!isMethodLabel(heading)) return
    this.#method = printed
    this.#isMethodTold = false
  }

  read(nodes: readonly RootContent[], depth = 0): void {
    for (const node of nodes) this.#block(node, depth)
  }

  result(): Procedure[] {
    this.#closeMethod()
    return this.#procedures
  }

  #block(node: RootContent, depth: number): void {
    if (node.type === 'heading') this.#openHeading(node)
    else if (node.type === 'paragraph') this.#paragraph(node)
    else if (node.type === 'list' && node.ordered === true) this.#steps(node)
    else if (node.type === 'list' && depth < DEEPEST) this.#bullets(node, depth)
    else if (node.type === 'blockquote' && depth < DEEPEST && hasList(node.children)) {
      this.read(node.children, depth + 1)
    } else this.#keep(node)
  }

  #openHeading(node: Heading): void {
    const heading = this.#printed(node)
    this.#closeMethod()
    this.#heading = heading
    if (heading === undefined || !isMethodLabel(heading.text)) return
    this.#method = heading
    this.#isMethodTold = false
  }

  #paragraph(node: Paragraph): void {
    const printed = this.#printed(node)
    if (printed === undefined) return
    const word = jointOf(printed.text)
    if (word !== undefined) this.#joint = { word, blocksAgo: 0 }
    if (isMethodLabel(printed.text)) {
      this.#closeMethod()
      this.#method = printed
      this.#heading = undefined
      this.#isMethodTold = false
    } else this.#keep(node)
  }

  #keep(node: RootContent): void {
    this.#pending.push(node)
    if (this.#joint !== undefined) this.#joint.blocksAgo++
  }

  /** A method without steps is told in prose; the next label or heading ends it. */
  #closeMethod(): void {
    const prose = this.#pending.flatMap((node) => this.#printed(node) ?? [])
    const last = prose.findLast(({ text }) => jointOf(text) === undefined)
    const isTold = this.#isMethodTold || !this.#holdsProse
    if (!isTold && this.#method !== undefined && last !== undefined) {
      const span = { start: this.#method.span.start, end: last.span.end }
      const next = this.#jointAbove()
      this.#joint = this.#methodJoint
      this.#add({ ...this.#head(), notes: [], steps: [], span })
      this.#joint = next
    }
    this.#methodJoint = this.#jointAbove()
    this.#method = undefined
    this.#isMethodTold = true
    this.#open = undefined
    this.#pending = []
  }

  /** A copy of the joining word when it is the last block; it counts itself. */
  #jointAbove(): Joint | undefined {
    return this.#joint !== undefined && this.#joint.blocksAgo <= 1 ? { ...this.#joint } : undefined
  }

  #steps(list: List): void {
    if (this.#goesOn(list)) {
      this.#continue(list)
      return
    }
    const { introduction, notes } = this.#introduction()
    const title = titleOf(introduction, this.#heading)
    const steps = this.#read(list, 0)
    const span = spanOf(list)
    this.#open = this.#add({ ...this.#head(), ...(title && { title }), notes, steps, span })
    this.#pending = []
    this.#isMethodTold = true
  }

  #head() {
    const method = this.#method
    const { word: joinedBy, blocksAgo } = this.#joint ?? { blocksAgo: 0 }
    this.#joint = undefined
    return {
      section: this.#place.index,
      ...(method && { method }),
      ...(joinedBy && blocksAgo <= JOINED_WITHIN && { joinedBy }),
    }
  }

  #add(draft: Draft): Draft {
    this.#procedures.push(draft)
    return draft
  }

  /** Text between two lists does not end a procedure whose next step is due. */
  #goesOn(list: List): boolean {
    const steps = this.#open?.steps ?? []
    const last = steps.findLast(({ depth }) => depth === 0)
    return goesOn(last, firstMarker(this.#place, list))
  }

  /** What stands between belongs to the step above it. */
  #continue(list: List): void {
    const open = this.#open
    const above = open?.steps.pop()
    if (open === undefined || above === undefined) return
    const between = this.#pending.flatMap((node) => this.#partsOf(node))
    const end = between.at(-1)?.span.end ?? above.span.end
    open.steps.push({
      ...above,
      parts: [...above.parts, ...between],
      span: { start: above.span.start, end: Math.max(above.span.end, end) },
    })
    const last = open.steps.findLast(({ depth }) => depth === 0)?.number ?? 0
    for (const step of this.#read(list, last)) open.steps.push(step)
    open.span = { start: open.span.start, end: spanOf(list).end }
    this.#pending = []
    this.#joint = undefined
  }

  #read(list: List, last: number): ProcedureStep[] {
    return readSteps({ ...this.#place, blocks: this.#blocks }, list, { depth: 0, last })
  }

  /** The sentence above the list and the notes between the two. */
  #introduction(): { introduction: PrintedText | undefined; notes: Note[] } {
    const notes: Note[] = []
    for (const node of this.#pending.toReversed()) {
      const parts = this.#partsOf(node)
      if (parts.length > 0 && parts.every(isNote)) {
        notes.unshift(...parts.filter(isNote))
        continue
      }
      const block = node.type === 'paragraph' ? this.#blocks.textOf(node) : undefined
      return { introduction: block && introductionOf(block), notes }
    }
    return { introduction: undefined, notes }
  }

  #partsOf(node: RootContent) {
    return isBlock(node) ? readParts(node, this.#blocks) : []
  }

  /** Procedures inside the items of a bullet list; the item's text introduces them. */
  #bullets(list: List, depth: number): void {
    const items = list.children.filter(({ children }) => hasList(children))
    if (items.length === 0) {
      this.#keep(list)
      return
    }
    for (const item of items) {
      this.#pending = []
      this.#open = undefined
      this.read(item.children, depth + 1)
    }
    this.#pending = []
    this.#open = undefined
  }

  #printed(node: RootContent): PrintedText | undefined {
    const block = this.#blocks.textOf(node)
    return block?.printed(block.start, block.end)
  }
}

function hasList(nodes: readonly RootContent[]): boolean {
  return nodes.some(({ type }) => type === 'list')
}

type Block = Parameters<typeof readParts>[0]

const BLOCKS: readonly string[] = ['paragraph', 'code', 'table', 'blockquote', 'html']

function isBlock(node: RootContent): node is Block {
  return BLOCKS.includes(node.type)
}

function spanOf({ position }: List): SourceSpan {
  const start = position?.start.offset ?? 0
  return { start, end: Math.max(start, position?.end.offset ?? start) }
}
