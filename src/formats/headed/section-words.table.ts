// Headings that name a section of a support article and are therefore never its title. Source: the
// headings that stand more than five times in the public Office support articles and in the archive.

/** Lower-case, without a closing colon. */
export const SECTION_WORDS: ReadonlySet<string> = new Set([
  'applies to',
  'background',
  'cause',
  'causes',
  'details',
  'error message',
  'introduction',
  'issue',
  'more info',
  'more information',
  'next steps',
  'note',
  'notes',
  'overview',
  'prerequisites',
  'problem',
  'procedure',
  'properties',
  'reference',
  'references',
  'related articles',
  'resolution',
  'resolutions',
  'see also',
  'solution',
  'solution/workaround',
  'solutions',
  'status',
  'steps to reproduce',
  'summary',
  'symptom',
  'symptoms',
  'troubleshooting',
  'workaround',
  'workarounds',
])

/** Does the heading name a section? Case, a closing colon and white space do not count. */
export function isSectionWord(heading: string): boolean {
  return SECTION_WORDS.has(heading.trim().replace(/\s*:$/, '').toLowerCase())
}
