// The UTF-16 units of a text in a typed array, which is read several times as fast as a string.

import { endianness } from 'node:os'

const IS_LITTLE_ENDIAN = endianness() === 'LE'
/** Zeros behind the text, so that it may be read beyond its end. */
const MARGIN = 2

/** Grows to the longest text. */
let units = new Uint16Array(1 << 14)
let bytes = Buffer.from(units.buffer)

/** The units of the text, behind them two zeros. The next call writes the same array anew. */
export function unitsOf(text: string): Uint16Array {
  const { length } = text
  if (length + MARGIN > units.length) {
    units = new Uint16Array((length + MARGIN) * 2)
    bytes = Buffer.from(units.buffer)
  }
  if (IS_LITTLE_ENDIAN) bytes.write(text, 'utf16le')
  else for (let at = 0; at < length; at++) units[at] = text.charCodeAt(at)
  units[length] = 0
  units[length + 1] = 0
  return units
}
