// "it" and its like in a follow-up, with the name of what it stands for:
//
//   "Which articles refer to it?" + Q123456   → "Which articles refer to Q123456?"

import { readIntents } from './read-intents.ts'

// "it", "that fix", "they": what was spoken of
const PRONOUN =
  /\b(?:it|its|they|them|those|these|this (?:fix|hotfix|article|file|one)|that (?:fix|hotfix|article|file|one)|the (?:fix|hotfix|article|file|same|first|second|third|last|other)(?: one)?|which (?:one|of them)|that|there)\b/i
// "it", "that article": one thing that a number may name
const SINGULAR = /\b(?:it|(?:this|that|the) (?:fix|hotfix|article|one))\b/gi
// "them", "those articles": many
const PLURAL = /\b(?:them|they|those|these)(?: articles| fixes)?\b/i
// "the second one"
const NUMBERED = /\bthe (first|second|third|last)\b/i

export const hasPronoun = (text: string) => PRONOUN.test(text)
export const isPlural = (text: string) => PLURAL.test(text)

/** Which of several is meant, from 0; -1 is the last. */
export function placeNamed(text: string): number | undefined {
  const word = NUMBERED.exec(text)?.[1]?.toLowerCase()
  if (word === undefined) return undefined
  return word === 'last' ? -1 : ['first', 'second', 'third'].indexOf(word)
}

/**
 * The name in the place of the only pronoun; behind the text where that would change what is asked
 * ("is it a bug?") or where it has several.
 */
export function withName(text: string, name: string): string {
  const beside = `${text} (${name})`
  if ((text.match(SINGULAR) ?? []).length !== 1) return beside
  const named = text.replace(SINGULAR, name)
  const asked = new Set(readIntents(named).map(({ intent }) => intent))
  return readIntents(text).every(({ intent }) => asked.has(intent)) ? named : beside
}

/** "list them" → "list the articles with the keyword kbexample". */
export const withMany = (text: string, name: string) => text.replace(PLURAL, name)
