// A snippet as HTML that is safe to show: everything is escaped, and only <mark> is markup.

import type { SourceSpan } from '../model/span.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** @param marks ascending, not overlapping, in UTF-16 units of the text. */
export function markedHtml(text: string, marks: readonly SourceSpan[]): string {
  const print = ESCAPED.test(text) ? escapeText : asIs
  let at = 0
  let html = ''
  for (const { start, end } of marks) {
    html += `${print(text.slice(at, start))}<mark>${print(text.slice(start, end))}</mark>`
    at = end
  }
  return html + print(text.slice(at))
}

const ESCAPED = /[&<>"']/

function asIs(text: string): string {
  return text
}

function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
}
