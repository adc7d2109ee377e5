import type { FastifyPluginAsync } from 'fastify'
import { checkedBy } from '../../contract/check.ts'
import { type SearchQuery, SearchQuery as SearchSchema } from '../../contract/search.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import { homePage } from '../../portal/home-page.ts'
import { PAGE_FACETS } from '../../portal/search/facet-lists.ts'
import { searchPage } from '../../portal/search/search-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { type PageOptions, pageWith } from './page-options.ts'
import { type FormFields, readForm } from './read-form.ts'
import { sendPage } from './send-page.ts'

const FACET_VALUES = 8
const FAMILIES = 24

/** / and /search: where people begin, and what they find. */
export const searchPages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  app.get('/', pageWith([]), async (request, reply) =>
    live.use(async (kb) => {
      if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      return sendPage(reply, assets, homePage(await homeParts(kb)))
    }),
  )
  app.get<{ Querystring: FormFields }>(
    '/search',
    pageWith(Object.keys(SearchSchema.properties)),
    async (request, reply) => {
      const query = searchQueryOf(request.query)
      if (query === undefined) return reply.redirect('/', 302)
      return live.use(async (kb) => {
        if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
        const answer = isQuestion(query) ? await kb.answer({ question: query.q }) : undefined
        const response = await kb.search(query)
        return sendPage(reply, assets, searchPage({ query, response, answer }))
      })
    },
  )
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

/** `undefined` where nothing is asked. Throws `request-invalid`. */
function searchQueryOf(fields: FormFields): SearchQuery | undefined {
  const asked = readForm(fields, SearchSchema.properties)
  if (asked['q'] === undefined) return undefined
  const page = { facets: [...PAGE_FACETS], facetLimit: FACET_VALUES }
  const checked = checkedBy(SearchSchema, { ...asked, ...page })
  if ('invalid' in checked) {
    throw new QuarryError('request-invalid', { detail: `${checked.invalid}.` })
  }
  return checked.value
}

/** An answer knows nothing of filters, and stands on the first page only. */
function isQuestion({
  q,
  offset,
  limit,
  sort,
  match,
  facets,
  facetLimit,
  ...filters
}: SearchQuery) {
  return q !== '*' && (offset ?? 0) === 0 && Object.keys(filters).length === 0
}
