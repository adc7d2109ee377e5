// Names in a question that articles hold to the letter: numbers of articles, files, codes, registry
// names, keywords, builds.

import { type ArticleId, parseArticleNumber } from '../../model/article-id.ts'
import { fileNameKey } from '../../model/file-name.ts'
import { parseServicePack, printServicePack } from '../../model/service-pack.ts'
import { phraseRanges } from '../../text/query-phrases.ts'
import type { NamedCode, NamedFile } from './question.ts'

// "Q123456", "kb 123456", "Article 123456", "article number 123456"; not the file Q123456.exe
const ARTICLE =
  /(?<![\w.\\/])(?:(?:q|kb)[ :#-]?|(?:kb |knowledge base )?articles?(?: (?:number|id|no\.?))?[ :#]*(?=\d{5,7}\b))(\d{4,7})(?![\w]|\.\w{2,3}\b)/gi

export function readArticles(text: string): ArticleId[] {
  return distinct(
    [...text.matchAll(ARTICLE)].flatMap(([, number = '']) => parseArticleNumber(number) ?? []),
  )
}

/** What may stand behind the dot of a file name in a question. */
const EXTENSIONS =
  'dll|exe|sys|vxd|ocx|drv|cpl|com|386|vbx|ini|inf|bat|cmd|bin|mof|tcf|hlp|chm|lib|h|txt|doc|wll|dot|mdb|mdw|mda|mde|key|glb|bsc|zip|cab|msi|reg|log|fon|ttf|tlb|olb|asp|htm|html|xml|clw|cfg|dat|mib|sql|vbs|js|scr|pdr|mpd|nls|tsp|acm|ax|frm|frx|prg|fxp|app|vcx|scx|idx|cdx|dbf|wiz|xla|xls|xlt|ppt|pot|rtf|lex|cnv|flt|qfe|pcr|wri|nlm|dsk|img|snp|mst|msp|adm|pol|ocm|cnf|rsp|asm|obj|def|rc|cpp|c|bas|cls|mak'
// "Ccm.dll", "C:\Winnt\System32\Ism.dll", "lpt.vxd", "config.sys"
const FILE = new RegExp(
  `(?<![\\w.@$~!#&'()-])([\\w$~!#&'()-]{0,60}[\\w$~!)-]\\.(?:${EXTENSIONS}))(?![\\w-]|\\.\\w)`,
  'gi',
)

export function readFiles(text: string): NamedFile[] {
  const found = [...text.matchAll(FILE)].map(({ 0: whole, 1: name = '', index }) => ({
    name: name.replace(/^[(']+/, ''),
    start: index + whole.length - name.length,
  }))
  return [...new Map(found.map((file) => [fileNameKey(file.name), file])).values()]
}

const CODES: readonly { readonly kind: NamedCode['kind']; readonly pattern: RegExp }[] = [
  // "STOP 0xA", "STOP: 0x0000000A", "STOP 7B"
  {
    kind: 'stop',
    pattern: /\bstop(?: code| error| screen)?[ :]{1,3}(?:0x)?([0-9a-f]{1,8})\b(?=.|$)/gi,
  },
  // "event ID 1234", "Event 1234"
  { kind: 'event', pattern: /\bevents?(?: ?id)?(?:'?s)?[ :=#]{0,3}(\d{1,6})\b/gi },
  // "0x80070005", "[80000005]", "80040e14"
  {
    kind: 'hex',
    pattern: /\b0x([0-9a-f]{1,16})\b|(?<![\w.])(?=[0-9a-f]*\d)([89c][0-9a-f]{7})(?![\w.])/gi,
  },
  // "error 3050", "Err Msg 1305", "run-time error '429'", "error: -2147217900"
  {
    kind: 'number',
    pattern:
      /\berr(?:or)?s?(?: (?:code|number|msg|message|no\.?))?[ :#='"(]{1,3}(-?\d{1,10})\b(?!\.\d)/gi,
  },
  // "C2248", "A2207", "L1126", "LNK2001", "NET 0101"; not "Q12345", "SP4", "MS Mail 3"
  {
    kind: 'number',
    pattern:
      /(?<![\w.\\/])(?!(?:q|kb|sp|sr|cu|nt|vb|vc|ie|vs|pc|os|kbn|win|word|wd|xl|ppt)\d)([a-z]{1,4}\d{4})(?![\w.])/gi,
  },
]

export function readCodes(text: string): NamedCode[] {
  const found = CODES.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map(({ 0: raw, 1: first, 2: second }) => ({
      kind,
      code: codeOf(kind, first ?? second ?? ''),
      raw: raw.trim(),
    })),
  )
  return [...new Map(found.map((code) => [`${code.kind} ${code.code}`, code])).values()]
}

function codeOf(kind: NamedCode['kind'], printed: string): string {
  if (kind === 'hex' || kind === 'stop') {
    return `0x${printed
      .replace(/^0+(?=.)/, '')
      .toUpperCase()
      .padStart(8, '0')}`
  }
  return /^-?\d/.test(printed) ? printed.replace(/^(-?)0+(?=\d)/, '$1') : printed.toUpperCase()
}

/** The texts in quotation marks, without these. */
export function readQuoted(text: string): string[] {
  return phraseRanges(text).map(({ start, end }) => text.slice(start + 1, end - 1).trim())
}

// "QueueLanPoLimit", "DisableNTLMPreAuth", "EnableSvcLoc", "MaxLocksPerFile"
const CAMEL =
  /(?<![\w.\\])(?=[A-Za-z0-9]{5,64}(?![\w.]))[A-Z]+[a-z0-9]+(?:[A-Z]+[a-z0-9]*)+(?![\w.(])/g

export function readRegistryNames(text: string): string[] {
  return distinct(
    [...text.matchAll(CAMEL)].map(([name]) => name).filter((name) => !isKeyword(name)),
  )
}

// "kbsms200sp2fix", "kbClassWizard", "keyword exc55sp2fix", "smsdataloader articles"
const KEYWORD = /(?<![\w.])kb[a-z][a-z0-9_]{2,40}(?![\w.])/gi
const SAID =
  /\bkeywords? (?:of |is |named |called )?["']?([a-z][\w-]{2,40})|\b(?:tagged|marked|filed under|labell?ed)(?: with| as| by)? (?:the )?(?:keyword )?["']?([a-z][\w-]{2,40})|\b([a-z][a-z0-9]{5,40}) articles\b/gi

const isKeyword = (name: string) => /^kb[a-z]/i.test(name)

/** As typed, in order; those that only the wording points at come last. */
export function readKeywords(text: string): string[] {
  const sure = [...text.matchAll(KEYWORD)].map(([name]) => name)
  const said = [...text.matchAll(SAID)].flatMap(([, a, b, c]) => a ?? b ?? c ?? [])
  return distinct([...sure, ...said].filter((name) => !/^kb$/i.test(name)))
}

// "build 1380", "builds 1239 and 1380", "Build: 2.00.1493.3024", "at 1239", "build 995.54"
const BUILD =
  /\bbuilds?[ :#]{1,3}(?:numbers? )?(?:of )?(\d+(?:\.\d+)*)(?:(?:,| and| or)\s+(\d{3,}(?:\.\d+)*))?/gi
const AT_BUILD = /\b(?:at|on) (\d{3,4})\b(?![\w%]|\.\d| (?:mb|kb|bytes))/gi
// "2.0.1380.1125", "5.5.2652.68", "4,71,0,2618", "06.00.9569", "4.0"
const VERSION =
  /(?<![\w.,])\d{1,4}(?:\.\d+){1,4}[a-z]?(?![\w]|\.\d|%)|(?<![\w.,])\d{1,3}(?:,\d{1,4}){3}(?![\w,])/gi

export function readBuilds(text: string): string[] {
  const said = [...text.matchAll(BUILD)].flatMap(([, first, second]) => [first, second])
  const at = [...text.matchAll(AT_BUILD)].map(([, number]) => number)
  return distinct([...said, ...at].flatMap((build) => build ?? []))
}

export function readVersions(text: string): string[] {
  return distinct([...text.matchAll(VERSION)].map(([version]) => version))
}

// "SP2", "Service Pack 6a", "SR-1"
const PACK =
  /\b(?:SP|SR|OSR|CU|service packs?|service release|cumulative update)[ -]?\d{1,2}(?:\.\d)?[a-z]?\b/gi

export function readServicePacks(text: string): string[] {
  return distinct(
    [...text.matchAll(PACK)].flatMap(([printed]) => {
      const pack = parseServicePack(printed.replace(/^service packs/i, 'service pack'))
      return pack === undefined ? [] : printServicePack(pack)
    }),
  )
}

const LANGUAGE =
  /\b(arabic|brazilian|chinese|czech|danish|dutch|english|finnish|french|german|greek|hebrew|hungarian|italian|japanese|korean|norwegian|polish|portuguese|russian|slovenian|spanish|swedish|thai|turkish)\b/gi

export function readLanguages(text: string): string[] {
  return distinct([...text.matchAll(LANGUAGE)].map(([word]) => word.toLowerCase()))
}

function distinct<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
