import type { StatementSubject } from '../../model/statement.ts'

// "these updates", "both of these hotfixes", "the two fixes", "they are required"
const SEVERAL =
  /\b(?:they|both) are (?:required|needed|necessary)\b|\b(?:these|both|the following|all (?:of )?(?:these|the)|the (?:two|three|four)) (?:[\w-]+ ){0,3}?(?:hot-?fixes|fixes|patches|updates)\b/i

/** Whether a sentence without article numbers speaks of the article's own fix or of several. */
export function subjectOf(text: string): StatementSubject {
  return SEVERAL.test(text) ? 'these-fixes' : 'this-fix'
}
