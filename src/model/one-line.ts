// All that is no single blank, which stays: "\n", "  ", " \t". Most white space is, and is not replaced.
const WHITE_RUN = /[^\S ]\s*| \s+/g

/** The text with each run of white space made one blank, trimmed. Linear. */
export function oneLine(text: string): string {
  return text.replace(WHITE_RUN, ' ').trim()
}
