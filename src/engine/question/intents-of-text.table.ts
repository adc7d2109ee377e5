// Rules for questions that the text of an article answers.

import type { IntentRule } from './intent.ts'

export const TEXT_RULES: readonly IntentRule[] = [
  {
    name: 'registry',
    intent: 'registry',
    pattern:
      /\bregistry\b|\breg_(?:dword|sz|binary|multi_sz|expand_sz)\b|\bhk(?:ey_|lm|cu|cr)\w*|\bdata ?type\b|\bpolicy\b|\bvalue name\b|\bname and type\b|\btype (?:\+|and) default\b|\bini (?:value|entry|setting)\b/,
    examples: ['Which registry value turns it on?', 'type + default of SampleTimeout'],
  },
  {
    name: 'default',
    intent: 'default',
    pattern: /\bdefaults?\b|\bunless i change it\b/,
    examples: ['Default of SampleTimeout?'],
  },
  {
    name: 'prerequisite',
    intent: 'prerequisite',
    pattern:
      /\b(?:require[sd]?|requirements?|prerequisites?|needed|needs?|must (?:i|be|have)|before (?:i|we|installing|applying|upgrading)|at least|minimum|least|lowest|oldest|free disk space|disk space|how much (?:ram|memory|space))\b/,
    examples: ['Which service pack does the patch require?', 'Free disk space for Sample?'],
  },
  {
    name: 'error-meaning',
    intent: 'error-meaning',
    pattern:
      /\b(?:what (?:does|do|is|are)|meaning of|explain|mean(?:s|ing)?)\b[^?]{0,80}\b(?:error|event|stop|0x[0-9a-f]+|code|message|failure)\b|\b(?:error|event|stop|code|message|0x[0-9a-f]+)\b[^?]{0,80}\b(?:means?|meaning|caused by|stand for)\b/,
    examples: [
      'What does event ID 1234 from Sample mean?',
      'what is NET 1234 caused by... error 5 means?',
    ],
  },
  {
    name: 'workaround',
    intent: 'workaround',
    pattern:
      /\bwork ?arounds?\b|\b(?:get|way) (?:a)?round\b|\b(?:any|another|is there a) way\b|\bwithout the (?:hot ?fix|patch)\b|\bmeanwhile\b|\binstead\b|\bin its place\b|\buntil\b[^?]{0,40}\b(?:fix|hot ?fix|patch)\b/,
    examples: ['What is the workaround in Q1234?', 'Any way without the patch?'],
  },
  {
    name: 'cause',
    intent: 'cause',
    pattern:
      /\bwhy\b|\bcauses?\b|\bcaused\b|\breasons?\b|\bculprit\b|\bbehind it\b|\bwhat is (?:wrong|behind)\b|\bnormal\?/,
    examples: ['Why does it stop?', 'What is the cause of the STOP?'],
  },
  {
    name: 'status',
    intent: 'status',
    pattern:
      /\bis (?:it|this|that|the .{1,80}) (?:a )?(?:known )?(?:bug|by design|confirmed|problem)\b|\bconfirmed\b|\bby design\b|\bmeant so\b|\bstatus of\b|\bhas (?:microsoft|sms|there)\b[^?]{0,60}\b(?:fix|released|confirmed|service pack)\b/,
    examples: ['Is it a bug?', 'Confirmed problem of which version?'],
  },
  {
    name: 'resolution',
    intent: 'resolution',
    pattern:
      /\bresol(?:ve|ution)\b|\bsolution\b|\bhow (?:do|can|to|should) (?:i|we|you|one)?\b[^?]{0,40}\b(?:fix|repair|solve|cure|stop|get rid|recover)|\bwhat (?:do|can|should|must) (?:i|we)\b|\bwhat to (?:call|change|do|install|run|set|try|use)\b|\bwhat(?:'s| is) the (?:fix|remedy|cure)\b|\bwhat (?:can|must|should|has to) be (?:done|changed|set)\b|\bwhat helps\b/,
    examples: [
      'What is the resolution in Q1234?',
      'How do I fix it?',
      'What to call?',
      'What can be done on the clients?',
      'It prints twice. What helps?',
    ],
  },
  {
    name: 'steps',
    intent: 'steps',
    pattern:
      /\bhow (?:do|can|to|should|would|did)\b|\bsteps?\b|\bwhat do i type\b|\bwhich (?:command|switch|key|option|menu|icon)\b|\bcommand\b/,
    examples: ['How do I switch it off?', 'Silent install: command?'],
  },
  {
    name: 'definition',
    intent: 'definition',
    pattern:
      /^(?:so |hi,? |please,? )?what(?:'s| is| are| does)\b|\bwhat (?:is|does) [\w.\-/ ]{1,60} (?:mean|stand for|do)\b|\bmeaning of\b|^define\b/,
    examples: ['What is a sample point?', 'What does ntsample /x do?'],
  },
  {
    name: 'article',
    intent: 'article',
    pattern:
      /\b(?:what (?:does|did|is in|is)|summari[sz]e|tell me about|according to)\b[^?]{0,60}\b(?:q|kb ?)\d{4,}\b|^(?:q|kb ?)\d{4,}\??$/,
    examples: ['What does Q1234 say about printing?', 'Summarise Q1234.', 'q1234'],
  },
  {
    name: 'yes-no',
    intent: 'yes-no',
    pattern:
      /(?:^|[.,:;!?] )(?:is|are|was|were|do|does|did|can|could|may|might|must|should|will|would|has|have|safe to)\b[^?]*\?|^(?:is|are|do|does|did|can|could|may|must|should|will|has|have)\b/,
    examples: ['Does MDAC still bring it along?', 'We run SP3. Do we have to ask for it?'],
  },
]
