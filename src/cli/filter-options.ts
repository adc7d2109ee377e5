// The filters of a search as flags; those that take several values may be repeated.

import type { Command } from 'commander'
import type { Filters } from '../contract/filters.ts'
import { parseCount } from './common-options.ts'

export interface FilterFlags {
  readonly product?: readonly string[]
  readonly family?: readonly string[]
  readonly productVersion?: readonly string[]
  readonly servicePack?: readonly string[]
  readonly issueType?: readonly string[]
  readonly keyword?: readonly string[]
  readonly section?: readonly string[]
  readonly year?: readonly number[]
  readonly date?: string
  readonly hasFix?: boolean
  readonly hasWorkaround?: boolean
  readonly file?: readonly string[]
  readonly error?: readonly string[]
  readonly collection?: readonly string[]
}

/** Adds one flag a filter. */
export function addFilterOptions(command: Command): Command {
  return command
    .option('--product <name>', 'keep articles that apply to this product (repeatable)', collect)
    .option('--family <name>', 'keep articles about a product family (repeatable)', collect)
    .option('--product-version <v>', 'keep articles for this version (repeatable)', collect)
    .option('--service-pack <sp>', 'keep articles for this service pack (repeatable)', collect)
    .option('--issue-type <type>', 'bug, prb, howto, info (repeatable)', collect)
    .option(
      '--keyword <word>',
      'keep articles with this keyword, "*" allowed (repeatable)',
      collect,
    )
    .option('--section <role>', 'keep articles with such a section (repeatable)', collect)
    .option('--year <yyyy>', 'keep articles last changed then (repeatable)', collectCount)
    .option('--date <range>', 'last changed then: 1999, 1999-01..1999-12, ">=2000"')
    .option('--has-fix <yes|no>', 'whether the article tells of a fix', parseYesNo)
    .option('--has-workaround <yes|no>', 'whether the article has a workaround', parseYesNo)
    .option('--file <name>', 'keep articles that name this file, "*" allowed (repeatable)', collect)
    .option('--error <code>', 'keep articles that quote this error code (repeatable)', collect)
    .option('--collection <name>', 'keep articles of this knowledge base (repeatable)', collect)
}

const collect = (text: string, before: readonly string[] = []) => [...before, text]

const collectCount = (text: string, before: readonly number[] = []) => [...before, parseCount(text)]

/** Anything else stays a text, which the schema refuses. */
function parseYesNo(text: string): boolean | string {
  if (text === 'yes' || text === 'true') return true
  return text === 'no' || text === 'false' ? false : text
}

/** Not checked yet: values are as typed. */
export function filtersOf(flags: FilterFlags): Partial<Record<keyof Filters, unknown>> {
  const { product, family, productVersion, servicePack, issueType, keyword } = flags
  const { section, year, date, hasFix, hasWorkaround, file, error, collection } = flags
  const filters = {
    ...{ product, family, version: productVersion, servicePack, issueType, keyword },
    ...{ section, year, date, hasFix, hasWorkaround, file, error, collection },
  } satisfies Record<keyof Filters, unknown>
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}
