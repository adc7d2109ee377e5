// Sentences, labels and headings that introduce the articles of a release.

import type { Phrasing } from './phrasing.ts'

/** Articles to apply to a release. */
export const APPLY_LISTS: readonly Phrasing[] = [
  {
    pattern:
      '\\bif (?:the |your )?(?:site|server|computer|client|system)s? (?:is|are) running (?<release>.{2,100}?), (?:please )?(?:view|see|click|apply|install|refer)\\b',
    example: 'If the site is running Sample Server 2.0 with SP1, view the following articles:',
  },
  {
    pattern:
      '\\b(?:accompanying|following|additional|other) (?:updates?|hot-?fix(?:es)?|fix(?:es)?) that you must apply to (?<release>.{2,120}?)(?:,|:|$)',
    example: 'about the accompanying fix that you must apply to sites with SP1, click the number:',
  },
  {
    pattern:
      '\\b(?:sites?|servers?|computers?|clients?|systems?) (?:that (?:runs?|(?:is|are) running|has|have) |running )?(?<release>(?:with(?:out)? |at )?[^,;:]{2,100}?) (?:needs?|requires?|must have) (?:both|all|(?:all|both|each) of|these|the following|Q\\d)',
    example: 'Sites that run Sample Server 2.0 with SP1 (build 1234) need both of these:',
  },
]

// "SP1 Sites:", "Sample Server 2.0 (No Service Pack) Sites:", "Sites without a service pack:"
export const RELEASE_LABEL =
  /^(?:(?:[^.:]|\.\d){2,80}?\b(?:sites?|servers?|computers?|clients?)|(?:sites?|servers?|computers?|clients?) (?:with(?:out)?|running|that run|at) (?:[^.:]|\.\d){2,80}) ?:$/i

// "SMS: List of Bugs Fixed in Sample Server 2.0 SP2", "Sample Server SP1 Fixlist"
export const FIX_LIST_TITLE = /\blist of (?:bugs|fixes|problems|issues)|\bfix ?list\b/i

/** What an article is a list of. */
export const FIX_LIST_SENTENCES: readonly Phrasing[] = [
  {
    pattern:
      '\\b(?:lists?|listing)\\b.{0,120}?\\b(?:bugs|problems|fixes|issues)\\b.{0,40}?\\b(?:in|for) (?<release>.+)',
    example: 'This article is a listing of the numbers for bugs that were fixed in Service Pack 2.',
  },
]

/** Articles that a sentence introduces as fixed in a release. */
export const FIXED_LISTS: readonly Phrasing[] = [
  {
    pattern:
      '\\b(?:problems?|bugs?|issues?|fixes|articles)\\b.{0,60}? (?:that (?:are|were|have been) )?(?:fixed|corrected|resolved|addressed|included|contained) (?:in|by|with) (?<release>.{2,120}?)(?:, (?:please )?(?:click|see|view|query)\\b|:|\\.(?= |$)|$)',
    example: 'For information about the problems that are fixed in Sample Server 2.0 SP4, click:',
  },
]

// "Fixes in SP4", "Bugs Fixed in Service Pack 2", "Fixes That Are Included in the SRP"
export const FIX_LIST_HEADING = /\b(?:fix(?:es|ed)|bugs?|problems?|corrected)\b.*?\b(?:in|by)\b/i

// "please see the following article", "click the article number below": one pointer, no list.
export const POINTS_TO_ONE =
  /\b(?:following|appropriate) (?:Microsoft Knowledge Base )?article(?:\(s\))?(?! numbers)\b|\barticle number below\b/i
