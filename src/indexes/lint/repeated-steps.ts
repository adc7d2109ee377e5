// A procedure that says the same twice: "9. Replace the Sample.dll file …", "12. Replace the
// Sample.dll file …", or one step twice in a row. A click on "OK" may well be repeated.

import type { Article } from '../../model/article.ts'
import type { LintFinding } from '../../model/lint.ts'
import type { Procedure, ProcedureStep } from '../../model/procedure.ts'
import { filesNamed } from './step-text.ts'

/** Shorter steps ("Click OK.", "Click Next.") are repeated on purpose. */
const MIN_LENGTH = 25

/** Cost: linear in the steps but for the text between two equal ones. */
export function lintRepeatedSteps({ procedures }: Article): LintFinding[] {
  return procedures.flatMap(repeatedIn)
}

function repeatedIn({ steps }: Procedure): LintFinding[] {
  const seen = new Map<string, number>()
  let parent = 0
  let lastRound = -1
  return steps.flatMap((step, at) => {
    if (step.depth === 0) parent = at
    const text = wholeText(step)
    if (ROUND.test(text)) lastRound = at
    const key = `${step.depth === 0 ? '' : parent} ${step.depth} ${text.toLowerCase()}`
    const before = seen.get(key) ?? -1
    seen.set(key, at)
    const first = steps[before]
    if (first === undefined || !mayNotRepeat(step, text)) return []
    const isOdd = before === at - 1 ? INSTRUCTION.test(text) : lastRound < before && isOnce(text)
    const detail = `${first.marker} ${step.marker}`
    return isOdd ? [{ code: 'step-repeated', span: step.span, other: first.span, detail }] : []
  })
}

/** Whether it does something to a file once and for all. */
function isOnce(text: string): boolean {
  return HANDLES_FILE.test(text) && filesNamed(text).length > 0
}

/** Listings and notes included: "type the following:" differs in what follows. */
function wholeText({ parts }: ProcedureStep): string {
  const text = parts.map((part) => part.text).join(' ')
  return text.replace(/\s+/g, ' ').trim()
}

function mayNotRepeat({ number }: ProcedureStep, text: string): boolean {
  return number !== undefined && text.length >= MIN_LENGTH && !text.endsWith(':')
}

// "Move the account …", "On the File menu, click …"; not "Incorrect: see …", "DISC DSAP=0x04"
const INSTRUCTION =
  /^(?:\w+,? ){0,2}(?:add|change|choose|clear|click|close|copy|create|delete|double-click|enter|insert|install|locate|modify|move|open|press|quit|remove|rename|replace|restart|right-click|run|save|select|set|start|stop|switch|type|use|verify)\b/i
// "Replace the Sample.dll file …"
const HANDLES_FILE =
  /^(?:\w+,? ){0,2}(?:replace|copy|rename|delete|remove|register|overwrite|install|expand)\b/i
// Between two equal steps: another round, another computer, the other way round.
const ROUND = /\b(?:repeat|restart|reboot|another|next|each|other|insert)\b/i
