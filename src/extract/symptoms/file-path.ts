// Paths of files: "C:\Winnt\System32", "\\SERVER1\CAP_MS1\clicomp.box", "%Windir%\Ms\Sms\Logs",
// "<Sms_root_folder>\Inboxes\Clicomp.src".

import type { FilePath, PathKind } from '../../model/mention.ts'
import { type Ground, mentionAt, onOneLine } from './ground.ts'
import { withoutTrailing } from './punctuation.ts'

// A name in a path; a blank or line break belongs to it when a backslash follows within two words
// ("Program Files\"), but not behind an extension ("Gate.exe c:\x").
const NAME = String.raw`(?:<[^<>\n\\]{1,60}>|[\w.$&#+@!~%'*?{}^\[\]-])`
const BLANK = String.raw`(?<!\.(?!NET)[A-Za-z]{3})(?: |[^\S\n]*\n[^\S\n]*)(?=[\w.$&#-]{1,20}(?: [\w.$&#-]{1,20})?\\(?!\\))`
const TAIL = String.raw`(?:\\${NAME}+(?:${BLANK}${NAME}+)*)*\\?`

// "C:\Program Files\Common", "d:\", "<drive>:\i386"; the "C:\>" of a prompt is none
const DRIVE = String.raw`(?<![\w\\/])(?:[A-Za-z]|<[^<>\n]{1,30}>):(?=\\(?![\\>]))${TAIL}`
// "C:\\Program Files\\Gate.pcx", "C:\\GATE.TXT": as programs print them; "S:\\NET1" is none
const DOUBLED_BLANK = String.raw`(?<!\.(?!NET)[A-Za-z]{3}) (?=[\w.$&#-]{1,20}(?: [\w.$&#-]{1,20})?\\\\)`
const DOUBLED_PART = String.raw`\\\\${NAME}+(?:${DOUBLED_BLANK}${NAME}+)*`
const DOUBLED = String.raw`(?<![\w\\/])[A-Za-z]:${DOUBLED_PART}(?:(?:${DOUBLED_PART})+|(?<=\.\w{1,8}))`
// "\\SERVER1\CAP_MS1\x", "\\<server>\share", "\\Server"
const NETWORK = String.raw`(?<![\w\\:])\\\\(?!HK)(?:<[^<>\n\\]{1,40}>|[\w.$%-]{1,40})(?:\\${NAME}+(?:${BLANK}${NAME}+)*)+\\?`
// "%SystemRoot%\System32", "%Windir%"
const VARIABLE = String.raw`(?<![\w%])%[A-Za-z]\w{1,40}%${TAIL}`
// "<Sms_root_folder>\Bin"
const PLACEHOLDER = String.raw`(?<![\w\\:>])<[A-Za-z][\w .:-]{1,50}>(?=\\(?!\\))${TAIL}`

const PATH = new RegExp(
  `(?<drive>${DRIVE})|(?<doubled>${DOUBLED})|(?<network>${NETWORK})|(?<variable>${VARIABLE})|(?<placeholder>${PLACEHOLDER})`,
  'g',
)
// Of "C:\Temp.", "%Windir%,", "C:\foo'"
const PUNCTUATION = ".,;:!?'])}"
const SIGNS = /[%\\]/

/** Paths in order. Linear. */
export function findFilePaths(ground: Ground): FilePath[] {
  const { text } = ground.plain
  if (!SIGNS.test(text)) return []
  return Array.from(text.matchAll(PATH), (found) => {
    const printed = withoutPunctuation(found[0])
    const kind = kindOf(found.groups ?? {})
    const mention = mentionAt(ground, found.index, found.index + printed.length)
    const path = kind === 'drive' ? printed.replaceAll('\\\\', '\\') : printed
    return { kind, path: onOneLine(path), ...mention }
  })
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): PathKind {
  if ((groups['drive'] ?? groups['doubled']) !== undefined) return 'drive'
  if (groups['network'] !== undefined) return 'network'
  return groups['variable'] !== undefined ? 'variable' : 'placeholder'
}

function withoutPunctuation(printed: string): string {
  const path = withoutTrailing(printed, PUNCTUATION)
  return path.length < 2 ? printed : path
}
