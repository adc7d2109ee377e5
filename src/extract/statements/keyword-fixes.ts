// The archive's keywords that name the service pack which first corrected a problem (FORMATS.md §4):
//
//   kbsms200sp2fix     corrected in SP2 of sms 2.0        kbWinNT400PreSP7Fix   meant for SP7
//   kbVC600fix         corrected, no service pack         kbsms200preSP3        the same, older form
//
//   exc55sp2fea        a feature that came with SP2
//
// kbsna400sp1 marks what is affected; it is no evidence of a fix.

import type { Field, ParsedFile } from '../../model/parsed-file.ts'
import type { ReleaseName } from '../../model/release-name.ts'
import type { SourceSpan } from '../../model/span.ts'
import type { FixedIn } from '../../model/statement.ts'
import { fieldsOf } from '../fields.ts'

/** Keywords in order, each once; the block's, else the header's. */
export function extractKeywordFixes(parsed: ParsedFile): FixedIn[] {
  const fields = fieldsOf(parsed, 'keywords', ['block', 'header', 'body', 'front-matter'])
  const place = fields[0]?.place
  const seen = new Set<string>()
  return fields
    .filter((field) => field.place === place)
    .flatMap(wordsWithSpans)
    .flatMap(({ word, span }) => {
      const key = word.toLowerCase()
      if (seen.has(key)) return []
      seen.add(key)
      return readKeyword(key, span) ?? []
    })
}

function wordsWithSpans({ value, span }: Field): { word: string; span: SourceSpan }[] {
  const isExact = span.end - span.start === value.length
  return [...value.matchAll(/[^\s,]+/g)].map(({ 0: word, index }) => {
    const start = span.start + index
    return { word, span: isExact ? { start, end: start + word.length } : span }
  })
}

// "kbwinnt400presp7fix", "exc55sp3fix", "kbsms200presp3", "kbwin2000fixnosp", "kbvfp500afix"
const KEYWORD =
  /^(?:kb)?(?<code>[a-z]{2,}?)(?<digits>\d{1,4}(?=[a-z])|xp|net)(?<letter>[a-c](?=fix))?(?:(?<pre>pre)?(?<family>sp|sr)(?<pack>\d{1,2}a?)|nosp)?(?<fix>fix(?:nosp)?|fea)?$/

function readKeyword(keyword: string, span: SourceSpan): FixedIn | undefined {
  const {
    code,
    digits,
    letter = '',
    pre,
    family = 'sp',
    pack,
    fix,
  } = KEYWORD.exec(keyword)?.groups ?? {}
  if (code === undefined || digits === undefined || (fix ?? pre) === undefined) return undefined
  const release: ReleaseName = {
    productCode: code,
    version: `${versionOf(digits)}${letter}`,
    ...(pack !== undefined && { servicePack: `${family.toUpperCase()}${pack}` }),
    span,
  }
  return {
    evidence: 'keyword',
    releases: [release],
    articles: [],
    ...(pre !== undefined && { isPlanned: true }),
    span,
  }
}

/** "200" is 2.0, "351" is 3.51, "55" is 5.5, "4" is 4.0, "97" and "2000" are years. */
function versionOf(digits: string): string {
  if (!/^\d/.test(digits)) return digits.toUpperCase()
  if (digits.length === 4 || /^9[5-9]$/.test(digits)) return digits
  const minor = digits.slice(1).replace(/0$/, '')
  return `${digits[0]}.${minor === '' ? '0' : minor}`
}
