// Labels of alternatives: "Method 1", "METHOD B: Use Regedit", "Workaround 2:", "Resolution 1".

// "Method 1: Reinstall", "Workaround 2", "Option B", "Method One"
const METHOD =
  /^\s*(?:method|workaround|resolution|solution|option|alternative|scenario|procedure)\s+(?:\d{1,2}|[A-Z]|one|two|three|four|five|six|I{1,3}|IV|V)\s*(?:[:.)–-]|$)/i
/** Longer paragraphs are no labels. */
const LONGEST = 160

/** Does the text, a heading or a paragraph of its own, name an alternative? */
export function isMethodLabel(text: string): boolean {
  return text.length <= LONGEST && METHOD.test(text)
}
