// The statements of an article as clients see them: each with its quote.

import type { ArticleView } from '../contract/article.ts'
import type { Article } from '../model/article.ts'
import { quoteOf, type SourceSpan } from '../model/span.ts'
import type { Statements } from '../model/statement.ts'

export function viewStatements(article: Article): Pick<ArticleView, keyof Statements> {
  const { text } = article.source
  const quoted = <Stated extends { readonly span: SourceSpan }>(statements: readonly Stated[]) =>
    statements.map((statement) => ({ ...statement, quote: quoteOf(text, statement.span) }))
  return {
    fixedIn: quoted(article.fixedIn),
    introducedIn: quoted(article.introducedIn),
    requires: quoted(article.requires),
    requiredBefore: quoted(article.requiredBefore),
    applyConditions: quoted(article.applyConditions),
    waits: quoted(article.waits),
    checks: quoted(article.checks),
    supersedes: quoted(article.supersedes),
    includedIn: quoted(article.includedIn),
    companions: quoted(article.companions),
    releaseFacts: quoted(article.releaseFacts),
    releaseLists: quoted(article.releaseLists),
    triggers: quoted(article.triggers),
    remedies: quoted(article.remedies),
    confirmed: quoted(article.confirmed),
  }
}
