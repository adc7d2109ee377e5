import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import { example } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'

interface OpenApiFlags {
  readonly output?: string
  readonly json?: true
}

/** quarry openapi: the description of the REST API, as the routes give it. */
export function addOpenApiCommand(program: Command, { output, finish }: CliContext): void {
  program
    .command('openapi')
    .description('Print the OpenAPI document of the REST API.')
    .option('--output <file>', 'write it to a file')
    .option('--json', 'as JSON instead of YAML')
    .addHelpText('after', example('quarry openapi --output openapi.yaml'))
    .action(async (flags: OpenApiFlags) => {
      const text = await generate(flags.json === true)
      if (flags.output === undefined) output.printRaw(text)
      else await writeFile(flags.output, text)
      finish(EXIT.ok)
    })
}

async function generate(isJson: boolean): Promise<string> {
  const [{ createApp }, { openApiDocument, renderOpenApi }, { LiveKnowledgeBase }] =
    await Promise.all([
      import('../../http/app.ts'),
      import('../../http/openapi.ts'),
      import('../../engine/live.ts'),
    ])
  const app = createApp({ live: new LiveKnowledgeBase({ indexDirectory: 'index' }) })
  await app.ready()
  try {
    return isJson ? `${JSON.stringify(openApiDocument(app), undefined, 2)}\n` : renderOpenApi(app)
  } finally {
    await app.close()
  }
}
