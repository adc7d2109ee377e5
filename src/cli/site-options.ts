// A site as flags: what it runs, for commands that judge fixes.

import type { Command } from 'commander'
import { checkedBy } from '../contract/check.ts'
import { SiteProfile } from '../contract/site-profile.ts'
import { QuarryError } from '../model/errors.ts'

export interface SiteFlags {
  readonly product?: string
  readonly build?: string
  readonly productVersion?: string
  readonly servicePack?: string
  readonly platform?: string
  readonly language?: string
  readonly target?: string
}

/** Adds one flag a field. */
export function addSiteOptions(command: Command): Command {
  return command
    .option('--product <name>', 'product of the site, by any of its names')
    .option('--build <n>', 'its build; or --product-version and --service-pack')
    .option('--product-version <v>', 'the version of the product')
    .option('--service-pack <name>', '"SP1"; leave it out for the release without one')
    .option('--platform <name>', 'the processor: Intel, Alpha, MIPS, PowerPC')
    .option('--language <name>', 'language of the installation, in English')
    .option('--target <name>', 'the service pack to upgrade to')
}

/** `undefined` without any flag. Throws `request-invalid` where they make no site. */
export function profileOf(flags: SiteFlags): SiteProfile | undefined {
  const { product, build, productVersion: version, servicePack, platform, language, target } = flags
  const all = { product, build, version, servicePack, platform, language, target }
  const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
  if (Object.keys(given).length === 0) return undefined
  const checked = checkedBy(SiteProfile, given)
  if ('value' in checked) return checked.value
  throw new QuarryError('request-invalid', { detail: `The site: ${checked.invalid}.` })
}
