// Where each character of a decoded text stands in the HTML it was decoded from: character
// references, "\r\n" and tags in between make the text shorter than its source.

// "&amp;", "&#8217;", "&#x2022;", "&nbsp" without its semicolon
const REFERENCE = /&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);?/iy

/**
 * Offsets in `source` of the characters of `value`, which was decoded out of
 * `source.slice(start, end)`, and of its end: `value.length + 1` numbers that never decrease. Where
 * the two cannot be matched, the offsets stay behind but inside. Linear.
 */
export function decodedOffsets(
  source: string,
  span: { readonly start: number; readonly end: number },
  value: string,
): Int32Array {
  const offsets = new Int32Array(value.length + 1)
  let at = span.start
  for (let index = 0; index < value.length; index++) {
    at = skipUnprinted(source, at, span.end, value.charCodeAt(index))
    offsets[index] = Math.min(at, span.end)
    // The second half of a surrogate pair that one reference stands for.
    if (index > 0 && isLowHalf(value, index) && source[at] !== value[index]) {
      offsets[index] = offsets[index - 1] ?? span.start
      continue
    }
    at = Math.min(at + printedLength(source, at, value, index), span.end)
  }
  offsets[value.length] = span.end
  return offsets
}

function isLowHalf(value: string, index: number): boolean {
  const code = value.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff
}

/** Passes tags, NULs and the first line break of a <pre>, which the value does not hold. */
function skipUnprinted(source: string, from: number, end: number, code: number): number {
  let at = from
  while (at < end) {
    const found = source.charCodeAt(at)
    if (found === code || found === AMPERSAND || found === CARRIAGE_RETURN) return at
    if (found === LESS_THAN) {
      const close = source.indexOf('>', at)
      if (close < 0 || close >= end) return at
      at = close + 1
    } else if (found === 0 || found === LINE_FEED) at++
    else return at
  }
  return at
}

const AMPERSAND = 38
const CARRIAGE_RETURN = 13
const LINE_FEED = 10
const LESS_THAN = 60

function printedLength(source: string, at: number, value: string, index: number): number {
  if (source.startsWith('\r\n', at)) return 2
  if (source[at] !== '&') return 1
  REFERENCE.lastIndex = at
  const reference = REFERENCE.exec(source)?.[0] ?? '&'
  if (value[index] !== '&') return reference.length
  // A "&" stands for itself unless it is written as a reference.
  return /^&(?:amp|#38|#x26)/i.test(reference) ? ampersandLength(reference) : 1
}

/** "&ampx" is a reference without semicolon and an "x". */
function ampersandLength(reference: string): number {
  return /^&(?:amp|#38|#x26);?/i.exec(reference)?.[0].length ?? 1
}
