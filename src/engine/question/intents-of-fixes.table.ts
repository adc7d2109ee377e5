// Rules for questions about the fixes of a site.

import type { IntentRule } from './intent.ts'

export const FIX_RULES: readonly IntentRule[] = [
  {
    name: 'fixes-of-a-site',
    intent: 'fixes-needed',
    pattern:
      /\b(?:which|what|all|any)\b[^?]{0,40}\b(?:hot ?fix(?:es)?|fix(?:es)?|patch(?:es)?|updates?)\b[^?]{0,80}\b(?:needs?|require[sd]?|needed|must|should|go(?:es)? on|before|install|apply|get)\b/,
    examples: [
      'Which fixes does a build 1234 site need?',
      'Which hotfixes go on before SP2?',
      'What patches must I install before SP4?',
    ],
  },
  {
    name: 'hotfixes-before',
    intent: 'fixes-needed',
    pattern: /\b(?:hot ?fix(?:es)?|fix(?:es)?|patch(?:es)?)\b[^?]{0,40}\bbefore\b/,
    examples: ['All hotfixes before SP2, by site type?'],
  },
  {
    name: 'site-stated',
    intent: 'fixes-needed',
    pattern:
      /^(?:(?:our|my|the|this|all|we have|i have) )?(?:[\w.]+ ){0,4}?(?:sites?|servers?) (?:is|are|runs?|shows?|reports?)(?: (?:still|at|on|with))*(?: (?:version|build))? \d[\d.]*\.?$/,
    examples: ['site is 2.00.1234.1000', 'Our site is at build 1234.'],
  },
  {
    name: 'which-hotfix',
    intent: 'fixes-needed',
    pattern:
      /\bwhich (?:hot ?fix|fix|patch)\b|\b(?:hot ?fix|fix|patch) number\b|\bwhat (?:do|must|should) i (?:request|download|install|order|ask)\b|\bwhat should go on\b|\bhot ?fix\?$|\bfix number\b/,
    examples: ['Printing hangs. Which hotfix?', 'What must I download?'],
  },
]
