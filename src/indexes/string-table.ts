// Sorted distinct strings as one UTF-8 blob with offsets: read one by one, without parsing the rest.

export interface StringTable {
  /** String i is bytes[offsets[i]] up to bytes[offsets[i + 1]]. */
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** `strings` must be distinct and sorted by code units, as `Array.prototype.sort` sorts. */
export function encodeStrings(strings: readonly string[]): StringTable {
  const encoded = strings.map((string) => Buffer.from(string, 'utf8'))
  const offsets = new Uint32Array(strings.length + 1)
  for (const [index, bytes] of encoded.entries()) {
    offsets[index + 1] = (offsets[index] ?? 0) + bytes.length
  }
  return { offsets, bytes: new Uint8Array(Buffer.concat(encoded)) }
}

export function stringCount(table: StringTable): number {
  return table.offsets.length - 1
}

/** The string at `index`; empty outside the table. */
export function stringAt(table: StringTable, index: number): string {
  return decoder.decode(table.bytes.subarray(table.offsets[index] ?? 0, table.offsets[index + 1]))
}

/** Position of `wanted`, or -1. Cost: logarithmic. */
export function findString(table: StringTable, wanted: string): number {
  let low = 0
  let high = stringCount(table) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = stringAt(table, middle)
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
