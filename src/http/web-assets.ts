// Browser code as the build left it: its bytes, its hash as part of a name that never means anything
// else, and its digest for pages that check what they load.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface WebAsset {
  readonly bytes: Buffer
  /** "quarry-search.0123456789abcdef.js" */
  readonly immutableName: string
  /** For the attribute `integrity`. */
  readonly integrity: string
}

/** `undefined` where the browser code is not built. */
export function readWebAsset(name: string): WebAsset | undefined {
  try {
    return describe(name, readFileSync(new URL(`../../dist/web/${name}`, import.meta.url)))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

function describe(name: string, bytes: Buffer): WebAsset {
  const digest = (algorithm: string) => createHash(algorithm).update(bytes)
  const hash = digest('sha256').digest('hex').slice(0, 16)
  return {
    bytes,
    immutableName: name.replace(/(\.\w+)$/, `.${hash}$1`),
    integrity: `sha384-${digest('sha384').digest('base64')}`,
  }
}
