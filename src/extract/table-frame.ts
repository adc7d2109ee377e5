// Takes a verbatim table apart into header and rows of printed lines: ruled tables (header, rule,
// rows until the block ends), drawn grids ("| a | b |" between "+---+---+"), Markdown tables.

/** A printed line of a table, or a cell of one, with its place in the text. */
export interface TablePiece {
  readonly text: string
  readonly start: number
}

export interface TableRow {
  /** One piece for a ruled row, one a cell for a drawn one. */
  readonly pieces: readonly TablePiece[]
  readonly start: number
  readonly end: number
}

export interface TableFrame {
  /** Lines above the header line, without white space around them. */
  readonly above: readonly string[]
  /** The header line as a row; absent when the first row may be data. */
  readonly header?: TableRow
  readonly rows: readonly TableRow[]
}

// "-----------", "----  ------  ----", "=========="
const RULE = /^\s*[-=]{3,}(?: +[-=]{2,})*\s*$/
// "+------+-----+", "+======+"
const GRID_RULE = /^\s*\+[-=+ ]*$/
/** Headers stand at most so many lines deep. */
const MOST_HEADER_LINES = 4

/** `base` is where `text` starts in the section's text. */
export function readRuledTable(text: string, base: number): TableFrame {
  const lines = cutPieces(text, base)
  const rule = lines.slice(0, MOST_HEADER_LINES).findIndex((line) => RULE.test(line.text))
  const head = lines[rule - 1]
  return {
    above: lines.slice(0, Math.max(0, rule - 1)).map((line) => line.text.trim()),
    ...(head && { header: ruledRow(head) }),
    rows: lines
      .slice(rule + 1)
      .filter((line) => line.text.trim() !== '' && !RULE.test(line.text))
      .map(ruledRow),
  }
}

function ruledRow(line: TablePiece): TableRow {
  return { pieces: [line], ...trimmed(line) }
}

/** Rows of a drawn grid: the lines between two rules, unless every line is a row of its own. */
export function readGridTable(text: string, base: number): TableFrame {
  const groups: TableRow[][] = [[]]
  for (const line of cutPieces(text, base)) {
    if (GRID_RULE.test(line.text)) groups.push([])
    else if (line.text.includes('|')) groups.at(-1)?.push(gridRow(line))
  }
  const rows = groups.flatMap((group) => (isOneRow(group) ? [mergeRows(group)] : group))
  return { above: [], rows }
}

/** Rows of a Markdown table, as `plainText` writes them: cells between " | ". */
export function readMarkdownTable(text: string, base: number): TableFrame {
  const [header, ...rows] = cutPieces(text, base).map((line) => ({
    pieces: cutCells(line, ' | '),
    ...trimmed(line),
  }))
  return { above: [], ...(header && { header }), rows }
}

/** A second line whose first cell is blank goes on with the row above. */
function isOneRow(group: readonly TableRow[]): boolean {
  return (
    group.length > 0 && group.slice(1).every(({ pieces }) => pieces.some(({ text }) => text === ''))
  )
}

function mergeRows(group: readonly TableRow[]): TableRow {
  const [first, ...others] = group
  const pieces = (first?.pieces ?? []).map((piece, column) => ({
    ...piece,
    text: [piece, ...others.map((row) => row.pieces[column])]
      .flatMap((cell) => cell?.text || [])
      .join(' '),
  }))
  return { pieces, start: first?.start ?? 0, end: group.at(-1)?.end ?? 0 }
}

function gridRow(line: TablePiece): TableRow {
  const open = line.text.indexOf('|') + 1
  const close = line.text.trimEnd().endsWith('|') ? line.text.lastIndexOf('|') : line.text.length
  const inner = { text: line.text.slice(open, Math.max(open, close)), start: line.start + open }
  return { pieces: cutCells(inner, '|'), ...trimmed(line) }
}

function cutCells(line: TablePiece, bar: string): TablePiece[] {
  let start = line.start
  return line.text.split(bar).map((cell) => {
    const piece = { text: cell.trim(), start: start + cell.length - cell.trimStart().length }
    start += cell.length + bar.length
    return piece
  })
}

// Words at most one blank apart.
const CELL = /\S+(?: \S+)*/g

/** Parts of a printed line with more than one blank between them, left to right. */
export function cellsAtGaps({ text, start }: TablePiece): TablePiece[] {
  return Array.from(text.matchAll(CELL), (cell) => ({ text: cell[0], start: start + cell.index }))
}

/** Lines with their places in the text. */
export function cutPieces(text: string, base: number): TablePiece[] {
  let start = base
  return text.split('\n').map((line) => {
    const piece = { text: line, start }
    start += line.length + 1
    return piece
  })
}

function trimmed({ text, start }: TablePiece): { start: number; end: number } {
  const lead = text.length - text.trimStart().length
  return { start: start + lead, end: Math.max(start + lead, start + text.trimEnd().length) }
}
