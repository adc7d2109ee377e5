// What a command says of an article that is not held.

import type { MissingArticle } from '../contract/problem.ts'
import type { CommonFlags } from './common-options.ts'
import type { CliContext } from './context.ts'
import { EXIT } from './exit-codes.ts'

/** Tells what citing articles know of it, and ends the command as refused. */
export function refuseMissing(
  missing: MissingArticle,
  { json }: CommonFlags,
  { output, finish }: CliContext,
): void {
  if (json) output.printJson({ code: 'article-unknown', ...missing })
  else output.note(renderMissing(missing))
  finish(EXIT.refused)
}

function renderMissing({ id, citedBy, titlesSeen }: MissingArticle): string {
  const lines = [`quarry: There is no article ${id}.`]
  if (titlesSeen.length > 0) lines.push('It is cited as:', ...titlesSeen.map((t) => `  ${t}`))
  if (citedBy.length > 0)
    lines.push('It is cited by:', ...citedBy.map((c) => `  ${c.id}  ${c.title}`))
  return lines.join('\n')
}
