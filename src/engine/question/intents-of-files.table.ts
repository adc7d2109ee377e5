// Rules for questions about files and what ships them.

import type { IntentRule } from './intent.ts'

export const FILE_RULES: readonly IntentRule[] = [
  {
    name: 'version-of-file',
    intent: 'file-version',
    pattern: /\b(?:versions?|builds?|release)\b/,
    examples: ['Which version of Sample.dll is in Q1234?', 'what sample.sys build fixes it'],
  },
  {
    name: 'what-dll',
    intent: 'file-version',
    pattern:
      /\bwhich [\w.-]+\.(?:dll|exe|sys|vxd|ocx|drv|cpl|com|386|vbx)\b.{0,60}\b(?:should|needed|need|is needed|do i|show)/,
    examples: ['Which Sample.dll should the tool show?'],
  },
  {
    name: 'size',
    intent: 'file-size',
    pattern:
      /\bhow (?:big|large|long|many (?:bytes|kb|mb|kilobytes))\b|\bsize\b|\bbytes?\b|\bkilobytes\b/,
    examples: ['How big is Sample.dll on Alpha?', 'bytes of Sample.dll?'],
  },
  {
    name: 'date',
    intent: 'file-date',
    pattern: /\b(?:dates?|dated|when|what day)\b|\bhow old\b|\btime stamp\b/,
    examples: ['What date has Sample.dll?', 'When was Sample.exe released?'],
  },
  {
    name: 'files-of',
    intent: 'file-list',
    pattern:
      /\b(?:which|what|list(?: the)?|name the) files?\b[^?]{0,60}\b(?:replace|contain|install|ship|change|update|bring|include|in|of|does|attributes)/,
    examples: ['Which files does the hotfix Q1234 replace?'],
  },
  {
    name: 'who-ships',
    intent: 'ships',
    pattern:
      /\b(?:which|what|whose|where)\b[^?]{0,40}\b(?:article|hot ?fix|fix|package|patch|update|download|rollup|disk|cd)?\b[^?]{0,20}\b(?:ships?|contains?|includes?|has|have|brings?|carr(?:y|ies)|comes? with|deliver|distribut\w+)\b/,
    examples: [
      'Which article ships Sample.dll 2.0.1234.5?',
      'Who has it: which package contains it?',
    ],
  },
  {
    name: 'download-name',
    intent: 'ships',
    pattern:
      /\b(?:file ?name|name) of the\b[^?]{0,60}\b(?:download|package|file|patch|update)|\bdownloads?\b|\bpart number\b|\bitem id\b/,
    examples: ['What is the file name of the Alpha download?'],
  },
  {
    name: 'newer',
    intent: 'newer',
    pattern: /\bnewe(?:r|st)\b|\blatest\b|\bmost recent\b/,
    examples: ['Which is newer?', 'What is the newest Sample.dll?'],
  },
  {
    name: 'languages',
    intent: 'languages',
    pattern: /\b(?:which|what|how many) languages?\b/,
    examples: ['In which languages is the update available?'],
  },
]
