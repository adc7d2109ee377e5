// The tools, in the order in which an agent should consider them.

import { Answer, AnswerQuery } from '../contract/answers.ts'
import { ArticleParams, ArticleView } from '../contract/article.ts'
import { FileHistory, FileParams, FileQuery } from '../contract/file.ts'
import { FixExplanation, FixesExplanationQuery, FixesQuery, FixSet } from '../contract/fixes.ts'
import { LogQuery, LogReport } from '../contract/log-matches.ts'
import { MentionsQuery, MentionsReport } from '../contract/mentions.ts'
import { Plan, PlanQuery } from '../contract/plan.ts'
import { ReleasesQuery, ReleasesResponse } from '../contract/releases.ts'
import { closedObject } from '../contract/schema.ts'
import { SearchRequest, SearchResponse } from '../contract/search.ts'
import { VerificationQuery, VerificationReport } from '../contract/verification.ts'
import type { KnowledgeBase } from '../engine/knowledge-base.ts'
import { plainTool, type Tool, type ToolOutcome, tool } from './tool.ts'

const ANY_SPELLING = 'Article numbers may be spelt in any way: Q123456, kb123456, 123456.'

export const TOOLS: readonly Tool[] = [
  plainTool(
    {
      name: 'answer',
      title: 'Answer a question',
      description:
        'Answers a question in plain words from the knowledge base, every sentence with verbatim ' +
        'quotes and their places. When the articles do not carry an answer, `status` is ' +
        'not-answered and `reason` says why: do not make one up from general knowledge.',
      input: AnswerQuery,
      output: Answer,
    },
    (kb, query) => kb.answer(query),
  ),
  plainTool(
    {
      name: 'search',
      title: 'Search articles',
      description:
        'Ranked articles for words, quoted phrases, pasted error messages, file names or codes, ' +
        'with the passage that matched, filters and facet counts.',
      input: SearchRequest,
      output: SearchResponse,
    },
    (kb, query) => kb.search(query),
  ),
  tool(
    {
      name: 'get_article',
      title: 'Read an article',
      description: `One article: as Markdown to read, and in its parts. ${ANY_SPELLING}`,
      input: ArticleParams,
      output: ArticleView,
    },
    readArticle,
  ),
  plainTool(
    {
      name: 'fixes',
      title: 'Find the fixes a site needs',
      description:
        'Which fixes a site of one product and build (or version and service pack) needs, before a ' +
        'target service pack or at all: required, available, already included, superseded, not ' +
        'applicable, undecided, each with quotes, conditions and order.',
      input: FixesQuery,
      output: FixSet,
    },
    (kb, query) => kb.fixes(query),
  ),
  tool(
    {
      name: 'explain_fix',
      title: 'Explain why a fix is in the list or not',
      description: `Which test put a fix in its group, and the nearest fixes that apply. ${ANY_SPELLING}`,
      input: FixesExplanationQuery,
      output: FixExplanation,
    },
    explainFix,
  ),
  plainTool(
    {
      name: 'plan',
      title: 'Plan an upgrade of several sites',
      description:
        'Hops, fixes before each hop, one order over all sites, waits, checks, what must be asked ' +
        'and what stays undecided, for sites that may share a domain.',
      input: PlanQuery,
      output: Plan,
    },
    (kb, query) => kb.plan(query),
  ),
  plainTool(
    {
      name: 'files',
      title: 'Look up a file',
      description:
        'Every article that ships a file, by branch and platform in order of version; with a ' +
        'version: who ships it, who ships a newer one.',
      input: closedObject({ ...FileParams.properties, ...FileQuery.properties }),
      output: FileHistory,
    },
    (kb, { name, ...query }) => kb.files(name, query),
  ),
  plainTool(
    {
      name: 'releases',
      title: 'Look up releases',
      description:
        'Which service pack a build is, which build a service pack has, with the articles that say ' +
        'so; an ambiguous or unknown build is an answer.',
      input: ReleasesQuery,
      output: ReleasesResponse,
    },
    (kb, query) => kb.releases(query),
  ),
  plainTool(
    {
      name: 'log_match',
      title: 'Match a log',
      description:
        'Which articles quote lines of a pasted log or event, with the lines side by side: hosts, ' +
        'dates, numbers and paths may differ. Versions that the log tells count.',
      input: LogQuery,
      output: LogReport,
    },
    (kb, query) => kb.matchLog(query),
  ),
  plainTool(
    {
      name: 'find_mentions',
      title: 'Look up the articles that a text names',
      description:
        'Every article number in a ticket or mail, in any spelling: held, known from citations only, ' +
        'superseded, or not for the site of `profile`.',
      input: MentionsQuery,
      output: MentionsReport,
    },
    (kb, query) => kb.findMentions(query),
  ),
  plainTool(
    {
      name: 'verify_citations',
      title: 'Verify citations',
      description:
        'Whether quotes still stand where citations say: verbatim, moved, changed or gone. Use it ' +
        'before passing quotes on that come from an earlier conversation.',
      input: VerificationQuery,
      output: VerificationReport,
    },
    (kb, query) => kb.verifyCitations(query),
  ),
]

async function readArticle(kb: KnowledgeBase, { id }: ArticleParams): Promise<ToolOutcome> {
  const result = await kb.getArticle(id)
  if (result === undefined) return notHeld(kb, id)
  const text = await kb.renderArticle(id, 'markdown')
  return { result, ...(text !== undefined && { text }) }
}

async function explainFix(kb: KnowledgeBase, query: FixesExplanationQuery): Promise<ToolOutcome> {
  const result = await kb.explainFix(query)
  return result === undefined ? notHeld(kb, query.id) : { result }
}

const notHeld = async (kb: KnowledgeBase, id: string) => ({
  refusal: { code: 'article-unknown', ...(await kb.describeMissing(id)) },
})
