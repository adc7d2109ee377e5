import { randomUUID } from 'node:crypto'
import type { FastifyPluginAsync } from 'fastify'
import { SearchQuery } from '../../contract/search.ts'
import type { FeedbackKeeper } from '../../engine/feedback/feedback-keeper.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import { articleAddress } from '../../portal/addresses.ts'
import { homePage } from '../../portal/home-page.ts'
import { isAnswerShown } from '../../portal/search/answer-card.ts'
import type { AnswerVote } from '../../portal/search/answer-feedback.ts'
import { hasFilters } from '../../portal/search/chosen-filters.ts'
import { PAGE_FACETS } from '../../portal/search/facet-lists.ts'
import { type SearchParts, searchPage } from '../../portal/search/search-page.ts'
import { startPage } from '../../portal/search/start-page.ts'
import { valuesPage } from '../../portal/search/values-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { type PageOptions, pageWith } from './page-options.ts'
import { type FormFields, firstOf } from './read-form.ts'
import { facetQueryOf, searchQueryOf } from './search-query.ts'
import { sendPage } from './send-page.ts'

const FAMILIES = 24
/** Values that one page lists. */
const VALUES = 150

const SEARCH_FIELDS = [...Object.keys(SearchQuery.properties), 'thanks']
const VALUE_FIELDS = [...Object.keys(SearchQuery.properties), 'field', 'contains', 'skip']

export interface SearchPageOptions extends PageOptions {
  /** Absent where no feedback is kept. */
  readonly feedback?: FeedbackKeeper
}

/** /, /search and /search/values: where people begin, and what they find. */
export const searchPages: FastifyPluginAsync<SearchPageOptions> = async (app, options) => {
  const { live, assets, feedback } = options
  app.get('/', pageWith([]), async (request, reply) =>
    live.use(async (kb) => {
      if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      return sendPage(reply, assets, homePage(await homeParts(kb)))
    }),
  )
  app.get<{ Querystring: FormFields }>(
    '/search',
    pageWith(SEARCH_FIELDS),
    async (request, reply) => {
      const query = searchQueryOf(request.query)
      return live.use(async (kb) => {
        const article = query && numberedArticle(kb, query)
        if (article !== undefined) return reply.redirect(articleAddress(article), 302)
        if (isUnchanged(request, reply, kb.snapshot, variantOf(options))) return reply
        if (query === undefined) return sendPage(reply, assets, startPage(await startParts(kb)))
        const parts = await searchParts(kb, query, feedback && voteOf(query, request.query))
        if (parts.answer && isAnswerShown(parts.answer)) {
          feedback?.noteAnswer(parts.answer, { question: query.q })
        }
        return sendPage(reply, assets, searchPage(parts))
      })
    },
  )
  app.get<{ Querystring: FormFields }>(
    '/search/values',
    pageWith(VALUE_FIELDS),
    async (request, reply) => {
      const query = searchQueryOf({ q: '*', ...request.query })
      const field = PAGE_FACETS.find((name) => name === firstOf(request.query['field']))
      if (query === undefined || field === undefined) {
        throw new QuarryError('request-invalid', { detail: 'field must be a facet of the page.' })
      }
      const asked = facetQueryOf(request.query, VALUES)
      return live.use(async (kb) => {
        if (isUnchanged(request, reply, kb.snapshot, variantOf(options))) return reply
        const values = await kb.listFacet(field, asked)
        return sendPage(
          reply,
          assets,
          valuesPage({ query, field, contains: asked.contains, values }),
        )
      })
    },
  )
}

/** Pages that take votes differ from those that do not. */
const variantOf = ({ assets, feedback }: SearchPageOptions) =>
  `${assets.style}-${assets.pageScript?.src}-${feedback === undefined ? '' : 'vote'}`

// "Q252717", "kb 252717", "252717"; a shorter number alone may be a build or a code
const ARTICLE_NUMBER = /^\s*(?:(?:Q|KB)\s?\d{1,7}|\d{5,7})\s*$/i

/** The article that is meant where nothing but its number is typed, held or cited. */
function numberedArticle(kb: KnowledgeBase, query: SearchQuery): string | undefined {
  const { q, offset = 0 } = query
  if (!ARTICLE_NUMBER.test(q) || offset > 0 || hasFilters(query)) return undefined
  return kb.canonicalId(q.trim()) ?? kb.knownId(q.trim())
}

async function searchParts(
  kb: KnowledgeBase,
  query: SearchQuery,
  vote: AnswerVote | undefined,
): Promise<SearchParts> {
  const answer = isQuestion(query) ? await kb.answer({ question: query.q }) : undefined
  const response = await kb.search(query)
  const isEmptied = response.total === 0 && hasFilters(query)
  const { q, match, spelling } = query
  const words = { q, ...(match && { match }), ...(spelling && { spelling }) }
  const unfiltered = isEmptied ? (await kb.search({ ...words, limit: 1 })).total : undefined
  return { query, response, answer, vote, unfiltered }
}

/** Of this one reading of the page. */
function voteOf({ q }: SearchQuery, fields: FormFields): AnswerVote {
  const given = firstOf(fields['thanks'])
  return {
    question: q,
    voter: randomUUID(),
    ...((given === 'yes' || given === 'no') && { given }),
  }
}

async function startParts(kb: KnowledgeBase) {
  const [families, questions] = await Promise.all([
    kb.listFacet('family', { limit: FAMILIES }),
    kb.sampleQuestions(),
  ])
  return { families, questions }
}

async function homeParts(kb: KnowledgeBase) {
  const [families, products, ghosts, questions] = await Promise.all([
    kb.listFacet('family', { limit: FAMILIES }),
    kb.listProducts({ limit: 1 }),
    kb.hubs({ held: false, limit: 1 }),
    kb.sampleQuestions(),
  ])
  return {
    articles: kb.articleCount,
    products: products.total,
    ghosts: ghosts.total,
    families,
    questions,
  }
}

/** An answer knows nothing of filters, and stands on the first page only. */
const isQuestion = (query: SearchQuery) =>
  query.q !== '*' && (query.offset ?? 0) === 0 && query.spelling === undefined && !hasFilters(query)
