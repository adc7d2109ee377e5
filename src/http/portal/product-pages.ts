import type { FastifyPluginAsync } from 'fastify'
import { checkedBy } from '../../contract/check.ts'
import { ProductsQuery } from '../../contract/products.ts'
import { ReleasesQuery } from '../../contract/releases.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { isRefusal, QuarryError } from '../../model/errors.ts'
import { productAddress } from '../../portal/addresses.ts'
import {
  REMEDIES,
  type Remedy,
  type ShownProblems,
} from '../../portal/products/known-problems-list.ts'
import { missingProductPage } from '../../portal/products/missing-product-page.ts'
import { PRODUCT_FACETS, productPage } from '../../portal/products/product-page.ts'
import { productsPage } from '../../portal/products/products-page.ts'
import { releaseValue } from '../../portal/products/release-names.ts'
import { releasesPage } from '../../portal/products/releases-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { type PageOptions, pageWith } from './page-options.ts'
import { type FormFields, firstOf, readForm } from './read-form.ts'
import { sendPage } from './send-page.ts'

const MAX_NAME = 200
const HITS = 8
const HUBS = 10
const FACET_VALUES = 30
const RELEASES = 40
const PROBLEMS = 20
const NEAREST = 8
const VERSIONS = 12

const PRODUCT_FIELDS = ['release', 'remedy', 'offset']

interface ProductRequest {
  readonly Params: { readonly product: string }
  readonly Querystring: FormFields
}

/** /products, /products/{product} and /releases. */
export const productPages: FastifyPluginAsync<PageOptions> = async (app, { live, assets }) => {
  app.get<{ Querystring: FormFields }>(
    '/products',
    pageWith(Object.keys(ProductsQuery.properties)),
    async (request, reply) => {
      const checked = checkedBy(ProductsQuery, readForm(request.query, ProductsQuery.properties))
      if ('invalid' in checked) throw invalid(checked.invalid)
      return live.use(async (kb) => {
        if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
        const products = await kb.listProducts(checked.value)
        return sendPage(reply, assets, productsPage(checked.value, products))
      })
    },
  )
  app.get<ProductRequest>(
    '/products/:product',
    pageWith(PRODUCT_FIELDS),
    async (request, reply) => {
      const name = request.params.product.trim()
      if (name === '' || name.length > MAX_NAME) throw invalid('The name of a product is too long')
      return live.use(async (kb) => {
        const parts = await partsOf(kb, name, request.query)
        if (parts === undefined) {
          reply.code(404)
          return sendPage(reply, assets, missingProductPage(name, await nearestTo(kb, name)))
        }
        if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
        return sendPage(reply, assets, productPage(parts))
      })
    },
  )
  app.get<{ Querystring: FormFields }>(
    '/releases',
    pageWith(Object.keys(ReleasesQuery.properties)),
    async (request, reply) => {
      const checked = checkedBy(ReleasesQuery, readForm(request.query, ReleasesQuery.properties))
      if ('invalid' in checked) throw invalid(checked.invalid)
      const query = checked.value
      return live.use(async (kb) => {
        if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
        const response = await unlessRefused(kb.releases(query))
        return sendPage(reply, assets, releasesPage({ query, ...response }))
      })
    },
  )
}

/** `undefined` for a product that no article applies to. */
async function partsOf(kb: KnowledgeBase, name: string, fields: FormFields) {
  const found = await kb.search({
    q: '*',
    product: [name],
    sort: 'date',
    limit: HITS,
    facets: [...PRODUCT_FACETS],
    facetLimit: FACET_VALUES,
  })
  const isKnown = (found.notices ?? []).every(({ code }) => code !== 'filter-ignored')
  if (found.total === 0 || !isKnown) return undefined
  const [releases, hubs, packs] = await Promise.all([
    kb.releases({ product: name, limit: RELEASES }),
    kb.hubs({ product: [name], limit: HUBS }),
    unlessRefused(kb.servicePacks(name)),
  ])
  const servicePacks = packs.response
  const family = servicePacks?.product ?? releases.product
  const versions = await versionsOf(kb, name)
  const stated = releasesOf(servicePacks?.servicePacks ?? [], versions)
  const problems = await problemsOf(kb, name, stated, fields)
  return { name, family, found, releases, hubs, servicePacks, problems, versions }
}

type Packs = Awaited<ReturnType<KnowledgeBase['servicePacks']>>['servicePacks']

/** Of the release that is asked for, else of the service pack that holds most fixes. */
async function problemsOf(
  kb: KnowledgeBase,
  product: string,
  all: readonly PackRelease[],
  fields: FormFields,
): Promise<ShownProblems | undefined> {
  const asked = firstOf(fields['release']).trim()
  const most = all.reduce(
    (best, one) => (one.fixes > best.fixes ? one : best),
    all[0] ?? NO_RELEASE,
  )
  const release = all.find((one) => releaseValue(one) === asked) ?? most
  if (release === NO_RELEASE) return undefined
  const [remedy] = REMEDIES.find(([kind]) => kind === firstOf(fields['remedy'])) ?? [
    'none' as const,
  ]
  const query = { product, version: release.version, servicePack: release.servicePack, remedy }
  const offset = offsetIn(fields)
  const { response } = await unlessRefused(kb.knownProblems({ ...query, limit: PROBLEMS, offset }))
  return (
    response && {
      address: productAddress(product),
      releases: all.map(releaseValue),
      release: releaseValue(release),
      remedy: remedy satisfies Remedy,
      problems: response,
    }
  )
}

interface PackRelease {
  readonly version: string
  readonly servicePack: string
  readonly fixes: number
}

/** The most frequent of what articles list. */
async function versionsOf(kb: KnowledgeBase, name: string): Promise<readonly string[]> {
  const { products } = await kb.listProducts({ contains: name, limit: NEAREST })
  const same = products.find((one) => one.name.toLowerCase() === name.toLowerCase())
  return (same ?? products[0])?.versions.slice(0, VERSIONS) ?? []
}

/** Each version without a service pack, then the service packs of a known version. */
function releasesOf(packs: Packs, listed: readonly string[]): PackRelease[] {
  const named = packs.flatMap(({ version, servicePack, fixes }) =>
    version === undefined ? [] : [{ version, servicePack, fixes }],
  )
  const versions = [...new Set([...named.map(({ version }) => version), ...listed])]
  return [...versions.map((version) => ({ version, servicePack: 'none', fixes: -1 })), ...named]
}

const NO_RELEASE: PackRelease = { version: '', servicePack: 'none', fixes: -1 }

function offsetIn(fields: FormFields): number {
  const text = firstOf(fields['offset'])
  return /^\d{1,5}$/.test(text) ? Number(text) : 0
}

/** Products whose names hold one of the words. */
async function nearestTo(kb: KnowledgeBase, name: string): Promise<string[]> {
  const words = name
    .split(/\s+/)
    .filter((word) => word.length > 2)
    .slice(0, NEAREST)
  const lists = await Promise.all(
    words.map((contains) => kb.listProducts({ contains, limit: NEAREST })),
  )
  const names = lists.flatMap(({ products }) => products.map((one) => one.name))
  return [...new Set(names)].slice(0, NEAREST)
}

/** A refusal is told on the page. */
async function unlessRefused<T>(
  asked: Promise<T>,
): Promise<{ readonly response?: T; readonly refusal?: string }> {
  try {
    return { response: await asked }
  } catch (error) {
    if (isRefusal(error) && error instanceof Error) return { refusal: error.message }
    throw error
  }
}

const invalid = (detail: string) => new QuarryError('request-invalid', { detail: `${detail}.` })
