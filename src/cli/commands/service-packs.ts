import type { Command } from 'commander'
import type { ServicePacks } from '../../contract/service-packs.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderTable } from '../render-table.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

/** quarry service-packs <product>: the reply of GET /v1/products/{product}/service-packs. */
export function addServicePacksCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('service-packs'))
    .description('List the service packs of a product, with how many fixes each is said to hold.')
    .argument('<product>', 'product or family, by any of its names')
    .addHelpText('after', example('quarry service-packs sms'))
    .action(async (product: string, flags: CommonFlags) => {
      const found = await withKnowledgeBase(flags, context, (kb) => kb.servicePacks(product))
      if (flags.json) context.output.printJson(found)
      else context.output.print(renderPacks(found))
      context.finish(found.servicePacks.length > 0 ? EXIT.ok : EXIT.refused)
    })
}

function renderPacks({ product, servicePacks }: ServicePacks): string {
  if (servicePacks.length === 0) return `No article tells of a service pack of ${product}.`
  const rows = servicePacks.map(({ version = '', servicePack, fixes, citations }) => [
    version,
    servicePack,
    String(fixes),
    citations.map(({ article }) => article).join(' '),
  ])
  return [product, renderTable(['version', 'service pack', 'fixes', 'told by'], rows)].join('\n')
}
