// Lines that are drawn with characters: rules below headings, frames of tables. They show nothing in a
// snippet.

// "--------", "+------+-----+", "=====", "|-----|"; not "--" and "|"
const DRAWN_RUN = /(?<!\S)[-=+|_*~]{3,}(?!\S)/g
const HAS_DRAWN_RUN = /[-=+|_*~]{3}/

/** The text with every drawn run made blank; offsets stay as they are. Linear. */
export function blankDrawnLines(text: string): string {
  if (!HAS_DRAWN_RUN.test(text)) return text
  return text.replace(DRAWN_RUN, (run) => ' '.repeat(run.length))
}
