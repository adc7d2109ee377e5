import { type Command, Option } from 'commander'
import { FIX_GROUPS, type FixesQuery } from '../../contract/fixes.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderFixes } from '../render-fixes.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

type Site = Pick<FixesQuery, 'build' | 'version' | 'servicePack' | 'platform' | 'language'>

interface FixesFlags extends CommonFlags, Site {
  readonly product: string
  readonly target?: string
  readonly installed?: string[]
  readonly include?: FixesQuery['include']
  readonly limit?: number
  readonly offset?: number
}

/** quarry fixes: the reply of POST /v1/fixes. */
export function addFixesCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('fixes'))
    .description('List the fixes that a site needs, with the reasons.')
    .requiredOption('--product <name>', 'product or family, by any of its names')
    .option('--build <number>', 'the build; or give the next two')
    .option('--product-version <version>', 'the version of the product')
    .option('--service-pack <name>', '"SP1"; leave it out for the release without one')
    .option('--target <name>', 'the service pack to upgrade to')
    .option('--platform <name>', 'the processor: Intel, Alpha, MIPS, PowerPC')
    .option('--language <name>', 'language of the installation, in English')
    .option('--installed <id...>', 'articles whose fixes are installed')
    .addOption(new Option('--include <group...>', 'groups to print in full').choices(FIX_GROUPS))
    .option('--limit <n>', 'how many fixes to print in each group (default 20)', parseCount)
    .option('--offset <n>', 'how many to skip in each group', parseCount)
    .addHelpText(
      'after',
      example('quarry fixes --product sms --product-version 2.0 --service-pack sp1 --target sp2'),
    )
    .action(async (flags: FixesFlags & { readonly productVersion?: string }) => {
      const query = queryOf(flags)
      const set = await withKnowledgeBase(flags, context, (kb) => kb.fixes(query))
      if (flags.json) context.output.printJson(set)
      else context.output.print(renderFixes(set, flags.include))
      context.finish(set.certainty === 'unknown' ? EXIT.refused : EXIT.ok)
    })
}

function queryOf({
  product,
  productVersion,
  build,
  servicePack,
  target,
  platform,
  language,
  installed,
  include,
  limit,
  offset,
}: FixesFlags & { readonly productVersion?: string }): FixesQuery {
  return {
    product,
    ...(productVersion !== undefined && { version: productVersion }),
    ...(build !== undefined && { build }),
    ...(servicePack !== undefined && { servicePack }),
    ...(target !== undefined && { target }),
    ...(platform !== undefined && { platform }),
    ...(language !== undefined && { language }),
    ...(installed !== undefined && { installed }),
    ...(include !== undefined && { include }),
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
  }
}
