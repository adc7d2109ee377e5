// What the words before a reference say of it. Source: FORMATS.md §10 and §11 and the fix lists of
// the archive. Matched against the text from the beginning of the sentence to the reference, with
// single blanks; a sentence that ends in a colon counts for all entries below it.

import type { EdgeKind } from '../model/reference.ts'

export const KIND_PHRASES: readonly (readonly [EdgeKind, RegExp])[] = [
  // "This hotfix supersedes the fix referred to in the following article(s) …:"
  [
    'supersedes',
    /\b(?:fix|hotfix|patch|update|package|version|revision|it|which|this)(?: also)? (?:supersedes|replaces) (?:the )?(?:(?:\w+ ){0,3}(?:fix|hotfix|patch|update)(?:es)?\b|Q\d|$)/i,
  ],
  // "This hotfix requires the fix that is described in …:", "You must install Q123456 before …"
  [
    'requires',
    /\b(?:fix|hotfix|patch|update|package|procedure) requires (?:that )?(?:you )?(?:(?:the|have|a|first|also|install) ){0,3}(?:(?:\w+ ){0,3}(?:fix|hotfix|patch|update)\b|$)/i,
  ],
  [
    'requires',
    /\b(?:before|prior to) (?:you )?(?:install|apply)(?:ing)? this (?:fix|hotfix|patch|update)\b.{0,40}\b(?:must|need to|have to|should)(?: first)? (?:install|apply)\b/i,
  ],
  [
    'requires',
    /\b(?:must|need to|have to)(?: first)? (?:install|apply) (?:the )?(?:\w+ ){0,3}(?:fix|hotfix|patch|update)\b(?! for\b).{0,40}$/i,
  ],
]

// "SMS: List of Bugs Fixed in …", "… Service Pack 3 Fixlist", "README.TXT: … U.S. Service Pack",
// "Buglist for …", "Summary List of … Bugs", "Post Service Release Fixes for Word 97", "Post-SP3 CDO Fixes"
export const LIST_TITLE =
  /\b(?:bug|fix|problem) ?lists?\b|\blists? of\b.{0,40}\b(?:bugs?|fix(?:es)?|problems?|articles)\b|\bsummary list\b|\breadme\b.{0,60}\bservice pack|\bservice pack\b.{0,30}\breadme\b|\b(?:bugs?|problems?) (?:that (?:are|were) )?(?:fixed|corrected|addressed)\b|\b(?:fixes|hotfixes) (?:included|contained) in\b|\bpost\b.{0,60}\bfixes\b/i

// "The following problems were corrected in Service Pack 2:", "Bugs Fixed in Service Pack 1"
export const LIST_HEAD =
  /\b(?:following|these) (?:\w+ ){0,3}(?:bugs|problems|fixes|issues|hotfixes) (?:(?:that )?(?:have been|were|are|is) )?(?:fixed|corrected|resolved|addressed|included)\b|\b(?:bugs|problems|issues) (?:fixed|corrected|resolved|addressed) in\b|\bfixes (?:included|contained) in\b/i
