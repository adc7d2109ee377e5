// Sentences that say in which release something was corrected.

// "was corrected in", "corrects this", "does not occur in", "is included in", "upgrade to", "obtain the latest version"
const CORRECTED =
  /\b(?:correct(?:ed|s)|fix(?:ed|es)|resolved|cured|eliminated|addressed|repaired)\b|\b(?:does not|do not|no longer|not) (?:occur|exist|present|appear|happen)|\b(?:available|included|added|incorporated) (?:in|with|as of)\b|\bupgrade to\b|\bobtain (?:the )?(?:\w+ ){1,3}(?:version|service pack)/i
// "Service Pack 3", "SP2", "version 1.0A", "build 518", "2.0.3.209", "Word 2000", "SourceSafe 6.0c"
const RELEASE =
  /\bservice packs? \d\w?|\bSP-?\d\w?\b|\b(?:version|build|release|rev(?:ision)?)s?(?: number)? [\dv][\w.]*|(?<![\w.])\d+\.\d[\w.]*|\b[A-Z]\w+ (?:for \w+ )?(?:19)?9\d\b|\b[A-Z]\w+ (?:2000|2001|2002|XP)\b|\b19\d\d edition/gi

/** Whether a sentence tells of a correction in a release that the question does not give. */
export function namesFixedRelease(sentence: string, question: string): boolean {
  if (!CORRECTED.test(sentence)) return false
  const asked = question.toLowerCase()
  return [...sentence.matchAll(RELEASE)].some(([release]) => !asked.includes(release.toLowerCase()))
}
