// Cells of a file table by what they are, never by where they stand:
//
//   01-Mar-2001  17:55                        67  Compverbase.ini
//   1/28/2000   10:49AM   2.0.1380.1125   143 KB   Ccm.dll        Intel
//   11:12p 4.2.751.1 60,192 wam.dll

export type CellKind = 'date' | 'time' | 'version' | 'size' | 'name' | 'text'

export interface Cell {
  readonly kind: CellKind
  readonly text: string
  /** Offset in the line. */
  readonly start: number
}

/** What the header says, where types alone cannot decide. */
export interface CellHints {
  /** A whole number without unit is a size. */
  readonly hasSizes: boolean
  /** A number with one dot is a version. */
  readonly hasVersions: boolean
  /** Lines of DIR begin with a name, be it "4201     CPI" or "COPYING". */
  readonly isListing?: boolean
}

// "22-Aug-2001", "09/22/99", "12/20/199", "98/10/28", "Aug-09-2000", "Jan 12, 1999", "29 May 2001"
const DATE =
  /(?:\d{1,4}[-/](?:\d{1,2}|[A-Za-z]{3,9})[-/]\d{1,4}|[A-Z][a-z]{2}-\d{1,2}-\d{2,4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})(?=[\s,]|$)/y
// "17:24", "10:49AM", "11:34a", "2:17:44PM", "06:11 PM", "12:00 A.M.", "08:00P"
const TIME = /\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap](?:\.?m\.?)?)?(?=[\s,]|$)/iy
// "2.0.1493.3175", "5.0:2195.2097", "06.00.8764", "4.72.3110.1a"
const VERSION = /v?\d+(?:\.\d+){2,}[a-z]?(?=\s|$)|\d+\.\d+:\d+(?:\.\d+)*(?=\s|$)/iy
// "4.00", "6.1a": a version where the header has such a column.
const SHORT_VERSION = /\d+\.\d+[a-z]?(?=\s|$)/iy
// "143 KB", "1.33 MB", "46,677 bytes", "29K", "185,760b": with its unit no version.
const SIZE_WITH_UNIT = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? ?(?:bytes|[KMG]B?|B)(?=\s|$)/iy
// "253,957", "14592", "67.5"
const SIZE = /(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?=\s|$)/y
// "Ccm.dll", "54831.sql", "%Windir%\System32\inetsrv\Ism.dll", "Admin.dll*"
const NAME = /[^\s|,;]*[A-Za-z0-9_~$!#%&@^{}()'\]-]\.[A-Za-z0-9_$~!-]{1,8}\*?(?=[\s,]|$)/y
const HAS_LETTER = /[A-Za-z]/
const WORD = /\S+/y
// "RAMDRIVE SYS", "A4       WMF", "OLE2CONV DL_": the extension stands nine columns right of the name.
const DOS_NAME = /[\w~$!#%&'@^`{}()-]{1,8} {1,8}[\w~$!#%&'@^`{}()-]{1,3}(?= +[\d<])/y
const DOS_EXTENSION_COLUMN = 9
// "FIXSHIFT     COM      690  10-06-87": other columns, told by the size and date that follow.
const LISTED_NAME =
  /[\w~$!#%&'@^`{}()-]{1,8} {1,12}[\w~$!#%&'@^`{}()-]{1,3}(?= +[\d,]+ +\d{1,2}[-/]\d{1,2}[-/]\d{2})/y
// "COPYING    12,345  3-07-88": a name without extension, where DIR prints it.
const BARE_NAME = /[\w~$!#%&'@^`{}()-]{1,8}(?= {2,}[\d,]+ +\d{1,2}-\d{1,2}-\d{2})/y
// Behind the name that begins another row on the same line.
const FACT = /\s+(?:[\d,]+|\d{1,2}[-/]\w{1,3}[-/]\d{2,4})(?=\s|$)/y

/** Cells left to right. Words one blank apart are one text cell. Linear. */
export function readCells(line: string, hints: CellHints): Cell[] {
  return readRecords(line, hints, false).flat()
}

/** Cells of each file on the line: a second name with facts of its own begins another one. */
export function readRecords(line: string, hints: CellHints, mayRepeat = true): Cell[][] {
  let cells: Cell[] = []
  const records = [cells]
  let at = 0
  for (;;) {
    const gap = blanksAt(line, at)
    at += gap
    if (at >= line.length) return records
    if (mayRepeat && beginsAnother(line, at, cells)) {
      cells = []
      records.push(cells)
    }
    const last = cells.at(-1)
    const follows = gap === 1 && last?.kind === 'text'
    const { kind, text } = lexCell(line, at, { ...hints, taken: cells, followsText: follows })
    if (follows && kind === 'text' && last !== undefined) {
      cells[cells.length - 1] = { ...last, text: `${last.text} ${text}` }
    } else cells.push({ kind, text, start: at })
    at += text.length
  }
}

interface LexContext extends CellHints {
  readonly taken: readonly Cell[]
  readonly followsText: boolean
}

function lexCell(line: string, at: number, context: LexContext): Omit<Cell, 'start'> {
  const { taken, followsText } = context
  const isFree = (kind: CellKind) => !taken.some((cell) => cell.kind === kind)
  for (const [kind, pattern] of lexemesAt(line, at, context)) {
    const text = isFree(kind) ? matchAt(pattern, line, at) : undefined
    if (text === undefined || !isPlausible(kind, pattern, text, context)) continue
    if (followsText && kind !== 'name' && !isUnmistakable(pattern)) continue
    return { kind, text }
  }
  return { kind: 'text', text: matchAt(WORD, line, at) ?? line.slice(at) }
}

const LEXEMES: readonly (readonly [CellKind, RegExp])[] = [
  ['date', DATE],
  ['time', TIME],
  ['version', VERSION],
  ['size', SIZE_WITH_UNIT],
  ['version', SHORT_VERSION],
  ['size', SIZE],
  ['name', NAME],
  ['name', DOS_NAME],
]

/** What can begin with a letter. */
const LETTER_LEXEMES = LEXEMES.filter(([, pattern]) => pattern === DATE || pattern === VERSION)
const WORD_LEXEMES = [...LETTER_LEXEMES, ...LEXEMES.filter(([kind]) => kind === 'name')]
const FIRST_LEXEMES: typeof LEXEMES = [
  ['name', DOS_NAME],
  ['name', LISTED_NAME],
  ['name', BARE_NAME],
  ...LEXEMES,
]

function lexemesAt(line: string, at: number, { isListing, taken }: LexContext): typeof LEXEMES {
  if (isListing && taken.length === 0) return FIRST_LEXEMES
  const first = line.charCodeAt(at)
  return first >= CODE_0 && first <= CODE_9 ? LEXEMES : WORD_LEXEMES
}

const [CODE_0, CODE_9] = [48, 57]

/** "ANSI.SYS  9,065" after "ANSI     SY_  6,260". */
function beginsAnother(line: string, at: number, cells: readonly Cell[]): boolean {
  if (cells.length < 2 || !cells.some(isName) || !cells.some(isSizeOrDate)) return false
  const name = matchAt(NAME, line, at) ?? matchAt(DOS_NAME, line, at)
  return name !== undefined && matchAt(FACT, line, at + name.length) !== undefined
}

function isName({ kind }: Cell): boolean {
  return kind === 'name'
}

function isSizeOrDate({ kind }: Cell): boolean {
  return kind === 'size' || kind === 'date'
}

function isPlausible(kind: CellKind, pattern: RegExp, text: string, hints: CellHints): boolean {
  if (pattern === SHORT_VERSION) return hints.hasVersions
  if (kind === 'name' && !HAS_LETTER.test(text)) return false
  if (pattern === DOS_NAME) return text.lastIndexOf(' ') === DOS_EXTENSION_COLUMN - 1
  return pattern !== SIZE || hints.hasSizes || text.includes(',')
}

/** "Windows NT 4.0" and "Windows 95" go on as text; a date or a long version does not. */
function isUnmistakable(pattern: RegExp): boolean {
  return pattern === DATE || pattern === TIME || pattern === VERSION
}

function matchAt(pattern: RegExp, line: string, at: number): string | undefined {
  pattern.lastIndex = at
  return pattern.exec(line)?.[0]
}

// Blanks, tabs, no-break spaces.
const BLANKS = /\s*/y

function blanksAt(line: string, at: number): number {
  return matchAt(BLANKS, line, at)?.length ?? 0
}
