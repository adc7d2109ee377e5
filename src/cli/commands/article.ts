import { type Command, Option } from 'commander'
import { RENDER_FORMATS, type RenderFormat } from '../../model/render-format.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { refuseMissing } from '../refuse-missing.ts'
import { renderArticle } from '../render-article.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

/** quarry article <id>: the reply of GET /v1/articles/{id}. */
export function addArticleCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('article'))
    .description('Print one article.')
    .argument('<id>', 'its number in any spelling, or its id')
    .addOption(
      new Option('--format <format>', 'a document of its own instead of an overview')
        .choices(RENDER_FORMATS)
        .conflicts('json'),
    )
    .addHelpText('after', example('quarry article Q123456 --format markdown'))
    .action(async (id: string, flags: ArticleFlags) => {
      const { format } = flags
      const found = await withKnowledgeBase(flags, context, async (kb) => {
        if (format !== undefined && kb.canonicalId(id) !== undefined) {
          return { document: await kb.renderArticle(id, format) }
        }
        const article = await kb.getArticle(id)
        return { article, missing: article ? undefined : await kb.describeMissing(id) }
      })
      if (found.missing) return refuseMissing(found.missing, flags, context)
      if (found.document !== undefined) context.output.printDocument(found.document)
      else if (flags.json) context.output.printJson(found.article)
      else if (found.article) context.output.print(renderArticle(found.article))
      context.finish(EXIT.ok)
    })
}

interface ArticleFlags extends CommonFlags {
  readonly format?: RenderFormat
}
