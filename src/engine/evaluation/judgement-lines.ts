// Files of judgements: one JSON object a line, each with an id of its own.

import { QuarryError } from '../../model/errors.ts'

export type Fields = Readonly<Record<string, unknown>>

interface JudgementLine {
  readonly id: string
  /** 1-based, in the file. */
  readonly line: number
}

/**
 * What `read` makes of every line that is not blank, in their order. Throws `judgements-unreadable`
 * for a line that is no object and for an id that stands twice.
 */
export function readJudgementLines<T extends JudgementLine>(
  text: string,
  file: string,
  read: (fields: Fields, line: number) => T,
): T[] {
  const judgements = new Map<string, T>()
  for (const [index, content] of text
    .replace(/^\ufeff/, '')
    .split('\n')
    .entries()) {
    if (content.trim() === '') continue
    const line = index + 1
    const fields = parseObject(content)
    if (fields === undefined) throw unreadable(file, line, 'it is no JSON object')
    const judgement = read(fields, line)
    const known = judgements.get(judgement.id)
    if (known) throw unreadable(file, line, `"${judgement.id}" is also line ${known.line}`)
    judgements.set(judgement.id, judgement)
  }
  return [...judgements.values()]
}

function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}

export const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text that is not blank. */
export const isName = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''

export const unreadable = (file: string, line: number, reason: string) =>
  new QuarryError('judgements-unreadable', { file, line, reason })
