// Comma-separated values that a spreadsheet reads as texts.

// A cell that begins so would be a formula: "=1+1", "-2", "@SUM(A1)".
const FORMULA = /^[=+\-@\t\r\n]/

/** RFC 4180 with plain line breaks and none at the end; a cell that a spreadsheet would compute gets a quote. */
export function renderCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(cell).join(',')).join('\n')
}

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
