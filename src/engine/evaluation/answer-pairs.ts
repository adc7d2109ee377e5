// answers.jsonl → pairs of a question and what a right answer says. One JSON object a line:
//
//   {"id": "a1", "question": "Which service pack …?", "kind": "fixed-in",
//    "gold": {"type": "text", "value": "SP2", "keys": ["SP2|Service Pack 2"]}, "citations": ["Q123456"]}

import { type Fields, isName, isObject, readJudgementLines, unreadable } from './judgement-lines.ts'

/** A pair whose right reply is that the knowledge base does not say. */
export const UNANSWERABLE = 'unanswerable'

export interface Gold {
  /** "boolean": yes or no; "abstain": there is no answer; all others are texts. */
  readonly type: string
  /** Texts, numbers, or lists and objects of these. */
  readonly value: unknown
  /** Each must occur in an answer; alternatives within one are separated by "|". */
  readonly keys?: readonly string[]
}

export interface AnswerPair {
  readonly id: string
  readonly question: string
  /** Results are counted by kind. */
  readonly kind: string
  readonly gold: Gold
  /** Articles that state the answer, as given. */
  readonly citations: readonly string[]
  /** 1-based, in the file. */
  readonly line: number
}

/** Blank lines and unknown properties are passed over. Throws `judgements-unreadable` with the line. */
export function readAnswerPairs(text: string, file: string): AnswerPair[] {
  return readJudgementLines(text, file, (fields, line) => readPair(fields, line, file))
}

function readPair(fields: Fields, line: number, file: string): AnswerPair {
  const { id, question, kind, gold, citations = [] } = fields
  if (!isName(id)) throw unreadable(file, line, '"id" must be a text that is not empty')
  if (!isName(question)) throw unreadable(file, line, '"question" must be a text that is not empty')
  if (!isName(kind)) throw unreadable(file, line, '"kind" must be a text that is not empty')
  if (!Array.isArray(citations) || !citations.every(isName)) {
    throw unreadable(file, line, '"citations" must be a list of article ids')
  }
  return { id, question, kind, gold: readGold(gold, line, file), citations, line }
}

function readGold(gold: unknown, line: number, file: string): Gold {
  if (!isObject(gold)) throw unreadable(file, line, '"gold" must be an object')
  const { type, value, keys } = gold
  if (!isName(type)) throw unreadable(file, line, '"gold.type" must be a text that is not empty')
  if (type === 'boolean' && value !== 'yes' && value !== 'no') {
    throw unreadable(file, line, '"gold.value" of a boolean must be "yes" or "no"')
  }
  if (keys === undefined) return goldOf(type, value, line, file)
  if (!Array.isArray(keys) || keys.length === 0 || !keys.every(isName)) {
    throw unreadable(file, line, '"gold.keys" must be a list of texts')
  }
  return { type, value, keys }
}

function goldOf(type: string, value: unknown, line: number, file: string): Gold {
  if (goldTexts(value).length > 0) return { type, value }
  throw unreadable(file, line, '"gold" must have "keys" or a "value"')
}

/** The texts of a value: itself, or those of its members. */
export function goldTexts(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(goldTexts)
  return isObject(value) ? Object.values(value).flatMap(goldTexts) : []
}
