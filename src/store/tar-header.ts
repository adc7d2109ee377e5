// The header of a file in a tar archive (POSIX ustar): 512 bytes, texts and octal numbers at fixed
// places. Only plain files with short names are written or taken: no links, folders or extensions.

export const BLOCK_BYTES = 512

export interface TarEntry {
  readonly name: string
  readonly bytes: number
}

const NAME = { at: 0, length: 100 }
const SIZE = { at: 124, length: 12 }
const CHECKSUM = { at: 148, length: 8 }
const TYPE_AT = 156
const MAGIC = { at: 257, text: 'ustar\0' }
const PREFIX = { at: 345, length: 155 }
/** The digits that its place holds: 8 GiB, less than a byte. */
const SIZE_DIGITS = 11
const PLAIN_FILE = '0'

/** Deterministic: no times, no owners. */
export function encodeHeader({ name, bytes }: TarEntry): Uint8Array {
  const block = Buffer.alloc(BLOCK_BYTES)
  block.write(name, NAME.at, NAME.length, 'latin1')
  block.write('0000644\0', 100)
  block.write('0000000\0', 108)
  block.write('0000000\0', 116)
  block.write(`${bytes.toString(8).padStart(SIZE_DIGITS, '0')}\0`, SIZE.at)
  block.write('00000000000\0', 136)
  block.write(PLAIN_FILE, TYPE_AT)
  block.write(`${MAGIC.text}00`, MAGIC.at)
  block.write(`${checksumOf(block).toString(8).padStart(6, '0')}\0 `, CHECKSUM.at)
  return block
}

/** `undefined` at the end of an archive; `invalid` for what is no header of a plain file. */
export function readHeader(bytes: Uint8Array): TarEntry | undefined | 'invalid' {
  const block = Buffer.from(bytes)
  if (block.every((byte) => byte === 0)) return undefined
  const isPlain = block.toString('latin1', TYPE_AT, TYPE_AT + 1) === PLAIN_FILE
  const prefix = textAt(block, PREFIX.at, PREFIX.length)
  const size = numberAt(block, SIZE.at, SIZE.length)
  const checksum = numberAt(block, CHECKSUM.at, CHECKSUM.length)
  if (!isPlain || prefix !== '' || size === undefined || checksum !== checksumOf(block)) {
    return 'invalid'
  }
  return { name: textAt(block, NAME.at, NAME.length), bytes: size }
}

/** The sum of all bytes, with blanks in its own place. */
function checksumOf(block: Buffer): number {
  let sum = 0
  for (let at = 0; at < BLOCK_BYTES; at++) {
    const isOwn = at >= CHECKSUM.at && at < CHECKSUM.at + CHECKSUM.length
    sum += isOwn ? 0x20 : (block[at] ?? 0)
  }
  return sum
}

function textAt(block: Buffer, at: number, length: number): string {
  const text = block.toString('latin1', at, at + length)
  const end = text.indexOf('\0')
  return end < 0 ? text : text.slice(0, end)
}

// "00000001750\0", "014561\0 "
function numberAt(block: Buffer, at: number, length: number): number | undefined {
  const text = textAt(block, at, length).trim()
  return /^[0-7]{1,11}$/.test(text) ? Number.parseInt(text, 8) : undefined
}
