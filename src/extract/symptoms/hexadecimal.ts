// Numbers in hexadecimal as articles print them: "0xA", "0x0000000A", "C000021A", "0Eh".

const WIDTH = 8

// "0x0000000A", "c000021a", "0Ah"
const PRINTED = /^(?:0x)?([0-9a-f]+)h?$/i

/** "0x" and at least eight upper-case digits, or `undefined` when the text is no such number. */
export function parseHex(text: string): string | undefined {
  const digits = PRINTED.exec(text)?.[1]
  return digits === undefined ? undefined : `0x${digits.toUpperCase().padStart(WIDTH, '0')}`
}
