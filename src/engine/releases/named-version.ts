// The version in a product's name: "SMS 2.0", "Exchange version 5.5".

// The year of "Windows 98" belongs to the name.
const NAMED_VERSION = /[ ,]+(?:version )?v?(?<version>\d+\.\d[\w.]*)$/i

export function versionInName(product: string): string | undefined {
  return NAMED_VERSION.exec(product.trim())?.groups?.['version']
}

/** "SMS" of "SMS 2.0". */
export function withoutVersion(product: string): string {
  return product.trim().replace(NAMED_VERSION, '')
}
