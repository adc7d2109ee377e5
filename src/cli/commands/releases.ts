import type { Command } from 'commander'
import type { Release, ReleasesQuery, ReleasesResponse } from '../../contract/releases.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, parseCount, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { renderTable } from '../render-table.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

interface ReleasesFlags extends CommonFlags, Omit<ReleasesQuery, 'version'> {
  readonly productVersion?: string
}

/** quarry releases: the reply of GET /v1/releases. */
export function addReleasesCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('releases'))
    .description('List the builds, service packs and versions that articles state.')
    .option('--product <name>', 'a product or what people call it, perhaps with its version')
    .option('--build <number>', 'a build or a full version number')
    .option('--product-version <version>', 'version of the product')
    .option('--service-pack <pack>', 'SP2; none for the release without any')
    .option('--limit <n>', 'how many releases to print (default 50)', parseCount)
    .option('--offset <n>', 'how many releases to skip', parseCount)
    .addHelpText('after', example('quarry releases --product sms --service-pack sp2'))
    .action(async (flags: ReleasesFlags) => {
      const query = await checkedQuery(flags)
      const response = await withKnowledgeBase(flags, context, (kb) => kb.releases(query))
      if (flags.json) context.output.printJson(response)
      else context.output.print(renderReleases(response))
      context.finish(response.outcome === 'unknown' ? EXIT.refused : EXIT.ok)
    })
}

async function checkedQuery(flags: ReleasesFlags): Promise<ReleasesQuery> {
  const { product, build, productVersion, servicePack, limit, offset } = flags
  const query: ReleasesQuery = {
    ...(product !== undefined && { product }),
    ...(build !== undefined && { build }),
    ...(productVersion !== undefined && { version: productVersion }),
    ...(servicePack !== undefined && { servicePack }),
    ...(limit !== undefined && { limit }),
    ...(offset !== undefined && { offset }),
  }
  const [{ describeInvalid }, { ReleasesQuery: schema }] = await Promise.all([
    import('../../contract/check.ts'),
    import('../../contract/releases.ts'),
  ])
  const detail = describeInvalid(schema, query)
  if (detail !== undefined) throw new QuarryError('request-invalid', { detail: `${detail}.` })
  return query
}

function renderReleases(response: ReleasesResponse): string {
  const { outcome, releases, below, above, sightings, products, total } = response
  const parts: string[] = [outcome]
  if (releases.length > 0) {
    parts.push(renderRows(releases), `${releases.length} of ${total} releases`)
  }
  if (below !== undefined) parts.push('', 'nearest below', renderRows(below))
  if (above !== undefined) parts.push('', 'nearest above', renderRows(above))
  if (sightings.length > 0) parts.push('', renderSightings(sightings))
  if (products !== undefined && total === 0) {
    parts.push('', 'Releases are known of:', ...products.map(({ product }) => `  ${product}`))
  }
  return parts.join('\n')
}

function renderRows(releases: readonly Release[]): string {
  const rows = releases.flatMap(({ product, version = '', servicePack = '', builds }) =>
    builds.map(({ build, component = '', citations }) => [
      product,
      version,
      servicePack,
      build,
      component,
      citations.map(({ article }) => article).join(', '),
    ]),
  )
  return renderTable(
    ['product', 'version', 'service pack', 'build', 'component', 'stated by'],
    rows,
  )
}

function renderSightings(sightings: ReleasesResponse['sightings']): string {
  const rows = sightings.map(({ number, article, place, servicePacks }) => [
    number,
    article.id,
    place,
    servicePacks.join(', '),
  ])
  return renderTable(['seen as', 'article', 'in', 'which speaks of'], rows)
}
