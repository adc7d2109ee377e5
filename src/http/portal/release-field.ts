// The one field in which people say what a site runs.

// "SP1", "service pack 6a", "2.0 SP1", "none"; what else has digits is a build
const SERVICE_PACK = /^(?:v?(\d[\w.]*)\s+)?((?:sp|service pack)\s*\d\w?|none)$/i

/** What it names, as the fields of a site. */
export function releaseOf(text: string) {
  const [, version, servicePack] = SERVICE_PACK.exec(text) ?? []
  if (servicePack === undefined) return { build: text.replace(/^build\s+/i, '') }
  return { servicePack, ...(version !== undefined && { version }) }
}
