// Questions about fixes, plans and inventories, drawn by a seed: every product family that has fixes,
// its versions and builds as articles state them, service packs, targets, platforms, languages.

/** Numbers from 0 up to `limit`, the same for the same seed. */
export function random(seed) {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

/** Asked as often as all others together: they have most of the fixes. */
const BIG = ['Windows NT', 'Windows 2000', 'Office', 'Excel', 'Word', 'Access', 'Exchange']
const PACKS = ['none', 'SP1', 'SP2', '3', 'Service Pack 4', 'sp5', 'SP6a']
const TARGETS = [undefined, 'SP1', 'SP2', 'SP3', '4', 'Service Pack 6a']
const PLATFORMS = [undefined, undefined, 'Intel', 'Alpha']
const LANGUAGES = [undefined, undefined, undefined, 'German']

/** Families with their versions and builds, by what the knowledge base itself lists. */
export async function readFamilies(kb) {
  const families = new Map()
  for (let offset = 0; ; offset += 500) {
    const { products, total } = await kb.listProducts({ limit: 500, offset })
    for (const { name, family, versions } of products) {
      if (family === undefined) continue
      const known = families.get(family) ?? { names: [family], versions: [], builds: [] }
      families.set(family, known)
      known.names.push(name)
      known.versions.push(...versions.slice(0, 3))
    }
    if (offset + 500 >= total) break
  }
  for (const [family, known] of families) {
    const { releases } = await kb.releases({ product: family, limit: 200 })
    known.builds.push(...releases.flatMap(({ builds }) => builds.map(({ build }) => build)))
  }
  return families
}

/** @param next of `random` */
export function drawFixQuestions(families, count, next) {
  const pick = (list) => list[next(list.length)]
  const all = [...families.keys()].sort()
  const big = BIG.filter((family) => families.has(family))
  return Array.from({ length: count }, (_, at) => {
    const { names, versions, builds } = families.get(
      pick(at % 2 === 0 && big.length > 0 ? big : all),
    )
    const isByBuild = builds.length > 0 && next(3) === 0
    const query = {
      product: next(2) === 0 ? names[0] : pick(names),
      ...(isByBuild
        ? { build: pick(builds) }
        : { ...(versions.length > 0 && { version: pick(versions) }), servicePack: pick(PACKS) }),
      target: pick(TARGETS),
      platform: pick(PLATFORMS),
      language: pick(LANGUAGES),
      include: next(4) === 0 ? ['doesNotApply'] : undefined,
      limit: next(4) === 0 ? 1 + next(50) : undefined,
    }
    return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined))
  })
}

/** Plans of `size` sites of one family. */
export function drawPlans(families, count, size, next) {
  const pick = (list) => list[next(list.length)]
  const stated = [...families].filter(([, { builds }]) => builds.length > 1).map(([name]) => name)
  return Array.from({ length: count }, (_, at) => {
    const family = at % 2 === 0 ? 'Systems Management Server' : pick(stated.sort())
    const { versions, builds } = families.get(family) ?? families.get(stated[0])
    const sites = Array.from({ length: size }, (_, site) => ({
      name: `S${site}`,
      product: family,
      ...(next(2) === 0
        ? { build: pick(builds) }
        : { version: pick(versions), servicePack: pick(PACKS) }),
      ...(site % 3 === 1 && { sharesDomainWith: [`S${site - 1}`] }),
    }))
    return { sites, target: pick(['SP1', 'SP2', 'SP3', 'SP4']) }
  })
}

/** Inventories of files that articles ship (`rows`), some of them older, and of unknown ones. */
export function drawInventories(rows, count, size, next) {
  return Array.from({ length: count }, () => ({
    rows: Array.from({ length: size }, (_, at) => {
      const row = rows[next(rows.length)]
      if (next(4) === 0) return { file: `none${at}.dll`, version: `4.0.${next(2000)}.${next(9)}` }
      const older = (version) => version.replace(/\d+$/, (last) => `${Math.max(0, last - next(3))}`)
      return {
        file: row.file,
        ...(row.version && { version: older(row.version) }),
        ...(row.platform && next(2) === 0 && { platform: row.platform }),
        ...(row.date && { date: row.date }),
      }
    }),
  }))
}
