// What introduces a procedure: the sentence above its first step, or the sub-heading.

import type { PrintedText } from '../../model/procedure.ts'
import { splitSentences } from '../../text/sentences.ts'
import type { BlockText } from './block-text.ts'

// "… follow these steps:", "… use the following procedure.", "To do this:", "Using Regedit:"
const INTRODUCES =
  /:\s*$|\b(?:steps?|procedures?|instructions|as\s+follows|do\s+one\s+of\s+the\s+following)\b/i
// "Follow these steps:", "To do this, use the following steps.", "To do so:"
const GENERIC =
  /^(?:(?:to|for) (?:do|accomplish|perform) (?:this|so|that)[,:]? ?)?(?:please )?(?:(?:use|follow|perform|complete|do|try) )?(?:(?:these|the following|the)(?: [\w-]+)? (?:steps?|procedures?|instructions))?(?: below)?[.:]?$/i
/** Longer sentences say more than a title does. */
const LONGEST = 400

/** The sentence of the block above a list that introduces it; `undefined` when none does. */
export function introductionOf(block: BlockText): PrintedText | undefined {
  const { text, start, end } = block
  const sentence = splitSentences(text, start, end).at(-1)
  if (sentence === undefined || sentence.end - sentence.start > LONGEST) return undefined
  if (!INTRODUCES.test(text.slice(sentence.start, sentence.end))) return undefined
  return block.printed(sentence.start, sentence.end)
}

/** The sentence, unless it only says that steps follow and a heading says what for. */
export function titleOf(
  introduction: PrintedText | undefined,
  heading: PrintedText | undefined,
): PrintedText | undefined {
  if (introduction === undefined) return heading
  return heading !== undefined && GENERIC.test(introduction.text) ? heading : introduction
}
