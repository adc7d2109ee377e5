// Rules for questions about releases: builds, what corrected it, what it applies to.

import type { IntentRule } from './intent.ts'

export const RELEASE_RULES: readonly IntentRule[] = [
  {
    name: 'build-number',
    intent: 'build',
    pattern:
      /\bbuild(?:s| numbers?)?\b|\bversion numbers?\b|\binstalledversion\b|\breads? \d+[.,]\d+/,
    examples: ['Which release has build 1234?', 'version number of sample 98?'],
  },
  {
    name: 'fixed-in',
    intent: 'fixed-in',
    pattern:
      /\b(?:fixed|corrected|cured|repaired|resolved|solved|addressed) (?:first )?(?:in|by|with|where|first)\b|\bfixe[sd]\b|\b(?:first|finally) (?:fixed|corrected|cured)\b|\bcorrected\b|\bcured\b|\brepair(?:s|ed)?\b|\bhas the (?:fix|repair|correction)\b|\bwith the correction\b/,
    examples: ['Which service pack fixed it?', 'Corrected in?', 'Which release has the repair?'],
  },
  {
    name: 'which-service-pack',
    intent: 'fixed-in',
    pattern:
      /\b(?:which|what) (?:[\w.+-]+ ){0,5}?(?:service packs?|sp|service release|sr|release|version) (?:has(?! to\b)|fixe[sd]|contains|cures|is ok|is cured|brings|solves|corrects)\b|\bwhich sp\b(?! (?:has to|must|needs))|\b(?:good|fixed|ok) version\b|\bfixed\?/,
    examples: ['store AV in the mailer, which sp?', 'Which Sample service pack has the fix?'],
  },
  {
    name: 'applies-to',
    intent: 'applies-to',
    pattern:
      /\bapp(?:ly|lies|licable) to\b|\b(?:which|what) (?:releases?|versions?|products?|editions?)\b[^?]{0,40}\b(?:does|do|is|are)\b[^?]{0,40}\b(?:cover|meant|for|affect|concern|about|appl)|\balso cover\b|\bmeant for\b|\bversions? of [^?]{1,60} in (?:q|kb)\d+|\bfor which\b[^?]{0,40}\b(?:meant|valid|written)\b/,
    examples: ['Which versions does Q1234 apply to?', 'Which releases of Sample does Q1234 cover?'],
  },
]
