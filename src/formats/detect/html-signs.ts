// Is it a saved web page? A page says so at its start; a fragment of one begins with a block tag and
// has no Markdown headings.

// Before the first tag of a page: white space, comments, an XML declaration.
const BEFORE_PAGE = /^(?:\s+|<!--(?:[^-]|-(?!->))*-->|<\?xml[^>]*>)*/
// "<!DOCTYPE html>", "<html lang="en">"
const PAGE = /^<(?:!doctype\s+html|html|head|body)[\s>]/i
// "<h1>", "<pre>", "<title>" at the start, and later a block of text
const FRAGMENT = /^<(?:h[1-6]|pre|title|meta|div|p|table|article|section|main)[\s>]/i
const TEXT_BLOCK = /<(?:\/pre|\/h[1-6]|\/title)>/i
const MARKDOWN_HEADING = /^#{1,6} \S/m
const LOOK_LENGTH = 16_384

/** Looks at the first 16 KB. */
export function isHtml(text: string): boolean {
  const look = text.slice(0, LOOK_LENGTH)
  const rest = look.slice(BEFORE_PAGE.exec(look)?.[0].length ?? 0)
  if (PAGE.test(rest)) return true
  return FRAGMENT.test(rest) && TEXT_BLOCK.test(rest) && !MARKDOWN_HEADING.test(rest)
}
