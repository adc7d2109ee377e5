// Patterns in which "*" stands for any characters: "mfc*", "kb*fix", "mfc*.dll".

const MAX_LENGTH = 64
const MAX_STARS = 4
// At least two characters stand before the first star, a letter among them: not "5*3", not "**bold**".
const WILDCARD = /^(?=[^*]*\p{L})[\p{L}\p{N}][\p{L}\p{N}._-]+\*[\p{L}\p{N}._*-]*$/u

/** Whether a word of a query is a pattern. */
export function isWildcard(word: string): boolean {
  if (word.length > MAX_LENGTH || !word.includes('*')) return false
  return word.split('*').length - 1 <= MAX_STARS && WILDCARD.test(word)
}

/** Whether the whole text fits the pattern, letter by letter. Cost: at most pattern × text. */
export function fitsPattern(pattern: string, text: string): boolean {
  let at = 0
  let inText = 0
  let star = -1
  let afterStar = 0
  while (inText < text.length) {
    if (pattern[at] === '*') {
      star = at++
      afterStar = inText
    } else if (pattern[at] === text[inText]) {
      at++
      inText++
    } else if (star >= 0) {
      at = star + 1
      inText = ++afterStar
    } else return false
  }
  while (pattern[at] === '*') at++
  return at === pattern.length
}

/** What stands before the first star. */
export function literalStart(pattern: string): string {
  const star = pattern.indexOf('*')
  return star < 0 ? pattern : pattern.slice(0, star)
}
