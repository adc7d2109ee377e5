// The main headings of the archive (FORMATS.md §5), most frequent first, and the spellings of them
// that occur. Whoever reads a heading gets it as printed.

export const CANONICAL_HEADINGS: ReadonlySet<string> = new Set([
  'SYMPTOMS',
  'MORE INFORMATION',
  'CAUSE',
  'RESOLUTION',
  'STATUS',
  'SUMMARY',
  'WORKAROUND',
  'REFERENCES',
])

/** Slips: they count as main headings when they are underlined like one. */
export const VARIANT_HEADINGS: ReadonlySet<string> = new Set([
  'SYMPTOM',
  'SYMPTONS',
  'INFORMATION',
  'FOR MORE INFORMATION',
  'REFERENCE',
])
