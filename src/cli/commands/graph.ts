import { type Command, Option } from 'commander'
import type { Neighbourhood } from '../../contract/links.ts'
import { checkedQuery } from '../checked-query.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { refuseMissing } from '../refuse-missing.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

const FORMATS = ['svg', 'dot', 'mermaid'] as const
type Format = (typeof FORMATS)[number]

interface GraphFlags extends CommonFlags {
  readonly format: Format
  readonly depth?: number
  readonly limit?: number
}

/** quarry graph <id>: a picture of GET /v1/articles/{id}/neighbourhood. */
export function addGraphCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('graph'))
    .description('Draw what lies a few links around an article.')
    .argument('<id>', 'its number in any spelling, or its id')
    .addOption(
      new Option('--format <format>', 'what to print').choices([...FORMATS]).default('svg'),
    )
    .option('--depth <n>', 'how many links away, 1 to 3 (default 1)', parseCount)
    .option('--limit <n>', 'how many articles to draw (default 30)', parseCount)
    .addHelpText('after', example('quarry graph Q123456 --format svg > links.svg'))
    .action(async (id: string, flags: GraphFlags) => {
      const { depth, limit, format } = flags
      const { NeighbourhoodQuery } = await import('../../contract/links.ts')
      const query = await checkedQuery(NeighbourhoodQuery, { depth, limit })
      const found = await withKnowledgeBase(flags, context, async (kb) => {
        const neighbourhood = await kb.neighbourhood(id, query)
        return { neighbourhood, missing: neighbourhood ? undefined : await kb.describeMissing(id) }
      })
      if (found.missing) return refuseMissing(found.missing, flags, context)
      if (found.neighbourhood === undefined) return
      if (flags.json) context.output.printJson(found.neighbourhood)
      else context.output.printDocument(await draw(found.neighbourhood, format))
      context.finish(EXIT.ok)
    })
}

async function draw(neighbourhood: Neighbourhood, format: Format): Promise<string> {
  switch (format) {
    case 'svg':
      return (await import('../../engine/graph/picture/svg.ts')).renderSvg(neighbourhood)
    case 'dot':
      return (await import('../../engine/graph/picture/dot.ts')).renderDot(neighbourhood)
    case 'mermaid':
      return (await import('../../engine/graph/picture/mermaid.ts')).renderMermaid(neighbourhood)
  }
}
