// How the archive prints releases in running text (FORMATS.md §11, FIXES.md), as the tokens of a
// release name. The first token that fits wins; a blank stands for any white space.

import type { PackageKind } from '../../model/release-name.ts'

export type ReleaseWord =
  | 'bound'
  | 'none'
  | 'pack'
  | 'package'
  | 'unnumbered'
  | 'build'
  | 'edition'
  | 'version'
  | 'number'
  | 'original'
  | 'ordinal'
  | 'language'
  | 'and'
  | 'of'
  | 'filler'
  | 'product'

/** Name of the token and its pattern; the comment is an example each. */
export const RELEASE_WORDS: readonly (readonly [ReleaseWord, string])[] = [
  // "or later", "and above"
  ['bound', '(?:or|and) (?:later|higher|above|greater|newer|earlier|lower)\\b'],
  // "without Service Pack 1", "(No Service Pack)", "noSP"
  [
    'none',
    '\\(?(?:without|with no|[Nn]o) (?:(?:[Ss]ervice [Pp]ack|SP) ?1\\b|(?:any |a )?[Ss]ervice [Pp]acks?(?! ?\\d)\\)?)|[Nn]oSP\\b',
  ],
  // "Service Pack 4.0", "post-Service Pack 3 (SP3)", "SP6a", "Service Packs 1", "SR-1", "OSR2", "CU12"
  [
    'pack',
    '(?:(?:[Pp]ost|[Pp]re|without)[- ])?(?:(?:(?:[Ss]ervice|SERVICE) (?:[Pp]acks?|PACKS?),? )+|[Ss][Pp]s? ?-?|OEM [Ss]ervice [Rr]elease |[Ss]ervice [Rr]elease |OSR ?-?|SR ?-?|CU ?|[Cc]umulative [Uu]pdate )\\d{1,2}(?:\\.\\d)?[a-z]?(?!\\w|\\.\\d)(?:,? \\((?:SP|OSR|SR|CU)[ -]?\\d{1,2}(?:\\.\\d)?[a-z]?\\))?',
  ],
  // "Hotfix Rollup Package (HRP)", "SRP", "International Client Pack", "Option Pack"
  [
    'package',
    '(?:(?:[Pp]ost|[Pp]re)[- ])?(?:[Hh]ot[Ff]ix [Rr]oll-?[Uu]p(?: [Pp]ackage)?(?: \\(HRP\\))?|HRP\\b|[Ss]ecurity [Rr]oll-?[Uu]p(?: [Pp]ackage)?(?: \\(SRP\\))?|SRP\\b|International Client Pack(?: \\(ICP\\))?|ICP ?\\d?\\b|[Oo]ption [Pp]ack|[Ff]eature [Pp]ack|[Rr]esource [Kk]it|[Rr]oll-?[Uu]p(?: [Pp]ackage| [Ff]ix)?\\b)',
  ],
  // "service pack", "Service Packs" without a number
  ['unnumbered', '(?:[Ss]ervice [Pp]acks?|SP)(?! ?\\d)\\b'],
  // "(build 1380)", "Build 2232.18", "(Build 1381: Service Pack 6)", "BuildNumber= 1493"
  ['build', '\\(?[Bb]uild(?: ?[Nn]umber)? ?[:=]? \\d+(?:\\.\\d+)*\\)?'],
  // "Terminal Server Edition", "32-bit Edition", "Second Edition"
  [
    'edition',
    '(?:Terminal Server|Enterprise|Standard|Professional|Workstation|Second|32-bit|16-bit|Learning|Advanced|Developer|Personal|Deluxe|Premium|Small Business|Control Creation|Datacenter)(?:,? \\w+)? Editions?\\b',
  ],
  // "version 2.0", "2.00.1380.1000", "3.x", "version 6", "5.0:2195.2097", "4.00.950 B ("
  [
    'version',
    '(?:(?:[Vv]ersions? |v)(?=\\d))?(?:\\d+(?:\\.\\d+){2} [A-C](?= ?[(,])|\\d+(?:[.:]\\d+)+(?:(?:[a-z]{1,2}|[A-Z])\\b)?|\\d+(?:\\.\\d+)?\\.?x\\b)(?![\\w])|[Vv]ersions? \\d{1,4}[a-z]?\\b(?!\\.\\d)',
  ],
  // "97" of "Word 97", "2" of "Service Packs 1 and 2"
  ['number', "'?\\d{1,4}[a-z]?(?![\\w-]|[.,:]\\d)"],
  // "Release version (build 1239)", "RTM"
  [
    'original',
    '(?:- (?=[Ff]inal [Rr]elease))?(?:(?:[Oo]riginal |[Rr]etail |[Ii]nitial )?[Rr]elease version\\b|(?:[Oo]riginal |[Rr]etail |[Ii]nitial )?[Rr]elease[- ]to[- ]manufacturing\\b|(?:[Oo]riginal|[Rr]etail|[Gg]old|[Ff]inal) [Rr]elease\\b|RTM\\b)',
  ],
  // "latest", "next"
  ['ordinal', '(?:[Ll]atest|[Mm]ost recent|[Cc]urrent|[Nn]ext|[Uu]pcoming|[Ff]orthcoming)\\b'],
  ['language', 'U\\.S\\.|English(?:-language)?\\b|German\\b|French\\b|Japanese\\b'],
  ['and', 'and\\/or\\b|and\\b|or\\b|[,&/]'],
  // "Service Pack 3 for …", "Service Pack 3 must be applied to …"
  [
    'of',
    '(?:for|of|(?:(?:must|should|has) )?(?:(?:already|first) )?(?:be|been) (?:applied to|installed on))\\b',
  ],
  [
    'filler',
    "as the (?:current |original )?(?=[Rr]elease[- ]to[- ]manufacturing)|(?:[Tt]he|[Aa]n?|Microsoft(?:'s)?|with|that|have|has|sites?|Sites|Servers|Computers|Clients|servers?|computers?|clients?|machines?|systems?|running|[Vv]ersions?|editions?|your|any|all|each|every|both|in|on|to|from|you|can|be|upgraded?|upgrading|installed|applied|U\\.S\\.|releases?|hotfix(?:es)?|up to|retail|is(?= \\d+\\.\\d)|is (?:shown|displayed|listed|reported) as(?= \\d+\\.\\d))(?![\\w-]|\\.\\w)|\\((?:R|TM)\\)|\\[[A-Z]+\\]|\\([Vv]ersion \\d+(?:\\.\\d+)+ (?=\\(\\d+\\.\\d+\\.\\d)|[()|]|:(?= ?(?:\\d+\\.\\d+\\.\\d|[Ss]ervice [Pp]ack|SP ?\\d))",
  ],
  // "Windows", "C++", "MS-DOS", "C/C++", "OS/2"
  ['product', "(?:\\.NET|[A-Z])(?:[\\w+#'-]|[/&.](?=\\w))*"],
]

export const PACKAGE_KINDS: readonly (readonly [RegExp, PackageKind])[] = [
  [/hotfix roll|HRP/i, 'hotfix-rollup'],
  [/security roll|SRP/i, 'security-rollup'],
  [/client pack|ICP/i, 'client-pack'],
  [/option pack/i, 'option-pack'],
  [/feature pack/i, 'feature-pack'],
  [/resource kit/i, 'resource-kit'],
  [/roll/i, 'rollup'],
]

/** Capitalised words that begin sentences and headings and are no products. */
export const NO_PRODUCT_WORDS = new Set(
  'The This These Those That If In For When After Before To You It Its A An And Or Not NOTE Note IMPORTANT WARNING However Because Although Please See On At By With From As Also Only All Both Any Each Once Use Launch Start Install Obtain Apply Run CD CD-ROM Web Knowledge Base Be Summary List Listing Fixes Fixed Bugs Bug Problems Issues Update Updates ID MUST DLL EXE Yes No'.split(
    ' ',
  ),
)
