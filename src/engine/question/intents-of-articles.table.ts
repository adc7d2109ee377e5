// Rules for questions about articles as such: comparison, need, counts, links, lists.

import type { IntentRule } from './intent.ts'

export const ARTICLE_RULES: readonly IntentRule[] = [
  {
    name: 'difference',
    intent: 'comparison',
    pattern:
      /\bdiffer(?:s|ence|ences|ent)?\b|\bcompared? (?:to|with)\b|\bversus\b|\bvs\.? |\bcompare\b/,
    examples: [
      'What is the difference between Q1 and Q2?',
      'How does Q1 differ from Q2?',
      'Compare Q1 and Q2',
    ],
  },
  {
    name: 'against',
    intent: 'comparison',
    pattern: /\bagainst\b|\bits twin\b|\bor (?:is it )?(?:rather )?q\d+\b|\bthe same\b/,
    examples: ['Q1 against the other hotfix: which is newer?', 'Do Q1 and Q2 bring the same file?'],
  },
  {
    name: 'still-needed',
    intent: 'still-needed',
    pattern:
      /\bstill (?:needed?|required?|necessary|have to|need to|want|to (?:be )?(?:appl|install|order))|\b(?:do|must|should) (?:i|we) still\b|\bmust i still\b|\bno longer (?:needed|necessary|required)\b|\bmade obsolete\b|\bobsolete\b/,
    examples: ['Is Q1 still needed?', 'Do we still have to ask for Q1?'],
  },
  {
    name: 'how-many-articles',
    intent: 'count',
    pattern:
      /\bhow many (?:[\w.-]+ ){0,6}?(?:articles?|entries|fixes|hotfixes|kb|documents?)\b|\bnumber of (?:kb )?(?:articles|entries|hotfixes|fixes)\b|^count\b|\bcount of\b/,
    examples: ['How many articles carry kbexample?', 'number of KB articles tagged kbexample'],
  },
  {
    name: 'how-often-used',
    intent: 'count',
    pattern: /\bhow often (?:is|does|has)\b.*\b(?:keyword|kb[a-z])/,
    examples: ['How often is the keyword kbExample used?'],
  },
  {
    name: 'who-cites',
    intent: 'cited-by',
    pattern:
      /\b(?:who|what|which (?:other )?(?:kb )?articles?|how many (?:other )?articles?)(?: other articles?| else)? (?:cites?|links? to|refers? to|references?|mentions?|points? (?:to|at)|names?) (?:the )?(?:article )?(?:q|kb ?)?\d{4,}/,
    examples: ['What links to Q1234?', 'Which other articles mention Q1234?', 'who cites q1234'],
  },
  {
    name: 'cited-by',
    intent: 'cited-by',
    pattern:
      /\b(?:cited|referenced|referred to|linked|mentioned|named) (?:by|from|in) (?:which|what|other)\b|\bis (?:q|kb)\d+ (?:cited|mentioned|referenced)\b/,
    examples: ['By which articles... Q1234 is cited by which articles?'],
  },
  {
    name: 'article-cites',
    intent: 'cites',
    pattern:
      /\b(?:q|kb ?)\d{4,}\b.{0,60}?\b(?:refers? to|cites?|links? to|points? (?:to|at)|names?|mentions?|list)\b|\bdoes (?:q|kb ?)\d{4,}\b.{0,60}?\b(?:refer|cite|link|point|name|mention|list)\b/,
    examples: ['Which article does Q1234 refer to?', 'What does Q1234 point to for printing?'],
  },
  {
    name: 'listed-at-end',
    intent: 'cites',
    pattern:
      /\b(?:listed|named|cited|mentioned|referenced|see also) (?:at the end of|in|by|of|under) (?:the references of )?(?:q|kb ?)\d{4,}|\breferences? of (?:q|kb ?)\d{4,}/,
    examples: ['Which articles are listed at the end of Q1234?'],
  },
  {
    name: 'list-articles',
    intent: 'list',
    pattern:
      /\b(?:list|show|enumerate|give me|name)\b(?: me)?(?: all)?(?: of)?(?: the)? (?:[\w.-]+ ){0,4}?(?:articles?|hotfixes|fixes|bugs|entries|problems)\b|\bwhich (?:kb )?articles (?:are|have|bear|carry|stand|is)\b|\bwhat (?:articles|fixes|hotfixes) (?:are|have|carry)\b/,
    examples: ['List the hotfixes for SNA Server 4.0 SP3', 'Which articles are tagged kbexample?'],
  },
]
