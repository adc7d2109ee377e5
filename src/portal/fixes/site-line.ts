import type { FixSet } from '../../contract/fixes.ts'
import type { SiteFixes } from './fix-result.ts'

/** "Example Server 2.0 SP1, before SP2", with the names of the sites where there are several. */
export function siteLine({ sites, fixes }: SiteFixes, isNamed: boolean): string {
  const { product, certainty, target } = fixes
  const sure = certainty === 'given' || certainty === 'known' ? '' : ` (${certainty})`
  const site = [isNamed ? `${sites.join(', ')}:` : product, releaseNames(fixes)]
  const upgrade = target === undefined ? '' : `, before ${target}`
  return `${site.filter(Boolean).join(' ')}${sure}${upgrade}`
}

function releaseNames({ releases }: FixSet): string {
  const names = releases.map(({ version, servicePack }) =>
    [version, servicePack === 'none' ? 'without a service pack' : servicePack]
      .filter(Boolean)
      .join(' '),
  )
  return names.join(' or ')
}
