// What a question may want, and the phrasings that show it. Every rule that fits counts; the order of
// the table is the order of trust. Source: wordings of support requests, written down before use; the
// examples are questions that the rule sees, `test/engine/question/intents.test.ts` asks them all.

export const INTENT_NAMES = [
  'comparison',
  'still-needed',
  'count',
  'cited-by',
  'cites',
  'list',
  'fixes-needed',
  'file-version',
  'file-size',
  'file-date',
  'file-list',
  'ships',
  'newer',
  'languages',
  'build',
  'fixed-in',
  'applies-to',
  'registry',
  'default',
  'prerequisite',
  'error-meaning',
  'workaround',
  'cause',
  'status',
  'resolution',
  'steps',
  'definition',
  'article',
  'yes-no',
] as const
export type IntentName = (typeof INTENT_NAMES)[number]

export interface IntentRule {
  readonly name: string
  readonly intent: IntentName
  /** Tried on the question in lower case, its white space single, at most 2,000 units of it. */
  readonly pattern: RegExp
  readonly examples: readonly [string, ...string[]]
}

export const INTENT_RULES: readonly IntentRule[] = [
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
