// Things that a follow-up exchanges for those of the question before: "and on Alpha?". Every pattern
// has an example; products are told by their own reader.

export interface Exchangeable {
  readonly name:
    | 'article'
    | 'build'
    | 'pack'
    | 'platform'
    | 'language'
    | 'file'
    | 'keyword'
    | 'code'
  readonly pattern: RegExp
  /** How it is said when the earlier question has none: "on Alpha". */
  readonly preposition: string
  /** Whether it exchanges without "and" or "what about": a bare "on Alpha?". */
  readonly standsBare: boolean
}

export const EXCHANGEABLES: readonly Exchangeable[] = [
  // "Q123456"
  { name: 'article', pattern: /\b(?:q|kb ?)\d{4,7}\b/gi, preposition: 'in', standsBare: false },
  // "build 1380"
  {
    name: 'build',
    pattern: /\bbuilds? \d+(?:\.\d+)*\b/gi,
    preposition: 'for',
    standsBare: true,
  },
  // "SP3", "with SP1", "without a service pack"
  {
    name: 'pack',
    pattern:
      /\b(?:with(?:out)? (?:an? |any )?)?(?:sp|service pack) ?\d{1,2}[a-z]?\b|\bwithout (?:an? |any )?service pack\b/gi,
    preposition: 'for',
    standsBare: true,
  },
  // "Alpha"
  {
    name: 'platform',
    pattern: /\b(?:intel|x86|i386|alpha|mips|powerpc|ppc)\b/gi,
    preposition: 'on',
    standsBare: true,
  },
  // "German"
  {
    name: 'language',
    pattern:
      /\b(?:arabic|chinese|czech|danish|dutch|english|finnish|french|german|greek|hebrew|hungarian|italian|japanese|korean|norwegian|polish|portuguese|russian|spanish|swedish|thai|turkish)\b/gi,
    preposition: 'in',
    standsBare: true,
  },
  // "Ccm.dll"
  {
    name: 'file',
    pattern: /\b[\w$~-]+\.(?:dll|exe|sys|vxd|ocx|drv|com|ini|cpl)\b/gi,
    preposition: 'for',
    standsBare: false,
  },
  // "kbsms200sp2fix"
  {
    name: 'keyword',
    pattern: /(?<![\w.])kb[a-z][a-z0-9]{2,40}(?!\w|\.\w)/gi,
    preposition: 'for',
    standsBare: false,
  },
  // "event ID 9322", "error 1722", "0x80070005"
  {
    name: 'code',
    pattern: /\b(?:event(?: id)?|error|stop) #?\d{1,6}\b|\b0x[0-9a-f]{2,8}\b/gi,
    preposition: 'for',
    standsBare: false,
  },
]
