// Patterns over the text of a sentence, in which each white-space character is a blank.

/** One way of putting a statement. `example` is a line it was written for. */
export interface Phrasing {
  readonly pattern: string
  readonly example: string
}

export interface PhraseMatch {
  readonly start: number
  readonly end: number
  /** The text of a named group, empty when it did not take part. */
  text(group: string): string
  /** Where a named group stands; `undefined` when it did not take part. */
  part(group: string): readonly [from: number, to: number] | undefined
}

/** Names of fixes, for patterns: "this hotfix", "the two updates". */
export const FIX_NOUN = '(?:hot-?fix|fix|patch|update|QFE)(?:es|s)?\\b'
/** The article's own fix: "this hotfix", "the fix that is described in this article". */
export const THIS_FIX = `(?:(?:this|the|these|both|each|either|following|two) (?:[\\w.-]+ ){0,4}?${FIX_NOUN}|this upgrade\\b)(?: (?:(?:that|which) (?:is|are) )?(?:described|listed|mentioned|discussed|referenced) in this article)?`

/** A blank of the pattern stands for any number of them, one in brackets for itself. */
export function flexibleBlanks(pattern: string): string {
  return pattern.replace(/\[[^\]]*\]| \??/g, (found) => {
    if (found.startsWith('[')) return found
    return found === ' ' ? ' +' : ' *'
  })
}

export function compilePhrasings(phrasings: readonly Phrasing[]): RegExp[] {
  return phrasings.map(({ pattern }) => new RegExp(flexibleBlanks(pattern), 'di'))
}

/** The first phrasing that fits. */
export function matchPhrasing(patterns: readonly RegExp[], text: string): PhraseMatch | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match !== null) return readMatch(match)
  }
  return undefined
}

function readMatch(match: RegExpExecArray): PhraseMatch {
  return {
    start: match.index,
    end: match.index + match[0].length,
    text: (group) => match.groups?.[group] ?? '',
    part: (group) => match.indices?.groups?.[group],
  }
}
