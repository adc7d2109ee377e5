// Sizes of file tables: "253,957" is exact, "143 KB" is rounded to a kilobyte.

import type { SizeCell } from '../model/file-table.ts'

const UNITS: Readonly<Record<string, number>> = { k: 1024, m: 1024 ** 2, g: 1024 ** 3 }
// "253,957", "1.33 MB", "46,677 bytes", "185,760b"
const PRINTED = /^([\d,]+)(\.\d+)?\s?(bytes|[kmg]b?|b)?$/i

/** `headerUnit` is the unit that the column's name prints: "KB" of "Size (KB)". */
export function parseSize(raw: string, headerUnit = ''): SizeCell {
  const [, whole, fraction = '', unit = headerUnit] = PRINTED.exec(raw.trim()) ?? []
  if (whole === undefined) return { raw }
  const factor = UNITS[unit.charAt(0).toLowerCase()] ?? 1
  const bytes = Math.round(Number(`${whole.replaceAll(',', '')}${fraction}`) * factor)
  const lastDigit = fraction === '' ? 1 : 10 ** (1 - fraction.length)
  return { raw, bytes, precisionBytes: factor === 1 ? 0 : Math.round((factor * lastDigit) / 2) }
}
