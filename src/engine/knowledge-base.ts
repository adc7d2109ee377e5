// The operations every shell offers, over one immutable snapshot.

import type { Answer, AnswerQuery } from '../contract/answers.ts'
import type { ArticleView } from '../contract/article.ts'
import type { Citation } from '../contract/citation.ts'
import type { FacetPage, FacetQuery } from '../contract/facets.ts'
import type { FileHistory, FileList, FileListQuery, FileQuery } from '../contract/file.ts'
import type { FacetField } from '../contract/filters.ts'
import type {
  FixExplanation,
  FixesExplanationQuery,
  FixesQuery,
  FixSet,
} from '../contract/fixes.ts'
import type { InventoryQuery, InventoryReport } from '../contract/inventory.ts'
import type { InventoryFiles, InventoryFilesQuery } from '../contract/inventory-files.ts'
import type {
  HubsQuery,
  HubsResponse,
  LinksQuery,
  LinksResponse,
  Neighbourhood,
  NeighbourhoodQuery,
  PathQuery,
  PathResponse,
} from '../contract/links.ts'
import type { LogQuery, LogReport } from '../contract/log-matches.ts'
import type { MentionsQuery, MentionsReport } from '../contract/mentions.ts'
import type { Plan, PlanQuery } from '../contract/plan.ts'
import type { MissingArticle } from '../contract/problem.ts'
import type {
  ArticleRemedies,
  KnownProblems,
  KnownProblemsQuery,
  RemediesQuery,
} from '../contract/problems.ts'
import type { ProductsQuery, ProductsResponse } from '../contract/products.ts'
import type { ReleasesQuery, ReleasesResponse } from '../contract/releases.ts'
import { REPORTS, type ReportName, type ReportPage, type ReportQuery } from '../contract/reports.ts'
import type { SearchQuery, SearchResponse } from '../contract/search.ts'
import type { ServicePacks } from '../contract/service-packs.ts'
import type { SimilarQuery, SimilarResponse } from '../contract/similar.ts'
import type { Stats } from '../contract/stats.ts'
import type { SuggestQuery, SuggestResponse } from '../contract/suggest.ts'
import type { VerificationQuery, VerificationReport } from '../contract/verification.ts'
import { valueRanking } from '../indexes/facets/value-ranking.ts'
import { LogTemplates } from '../indexes/logs/log-templates.ts'
import type { ArticleBody, BodyOptions } from '../model/article-body.ts'
import type { PassageContext } from '../model/passage-context.ts'
import type { RenderFormat } from '../model/render-format.ts'
import { renderBody } from '../render/html/body.ts'
import { renderArticle } from '../render/render-article.ts'
import { openSnapshot } from '../store/open.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { answerQuestion } from './answers/answers.ts'
import { withRendering } from './answers/rich-answer.ts'
import { viewArticle } from './article-view.ts'
import type { RankingRequest } from './evaluation/evaluate.ts'
import { fileHistory } from './files/file-history.ts'
import { FileNames } from './files/file-names.ts'
import { findArticle } from './find-article.ts'
import { Fixes } from './fixes/fixes.ts'
import { LinkGraphs } from './graph/link-graphs.ts'
import { HeldProducts } from './held-products.ts'
import { IdleWork } from './idle-work.ts'
import { InventoryChecks } from './inventory/inventory-check.ts'
import { listFacet } from './list-facet.ts'
import { matchLog } from './logs/match-log.ts'
import { findMentions } from './mentions/find-mentions.ts'
import { describeMissing } from './missing-article.ts'
import { passageContext } from './passages/passage-context.ts'
import { ProductList } from './product-list.ts'
import { ReleaseTable } from './releases/release-table.ts'
import { listReleases } from './releases/releases.ts'
import { Reports } from './reports/reports.ts'
import { localRetrieval, type Retrieval } from './retrieval.ts'
import { sampleQuestions } from './sample-questions.ts'
import { type SampleUpgrade, sampleUpgrades } from './sample-upgrades.ts'
import { FilterSets } from './search/filter-sets.ts'
import { rankArticles, searchArticles } from './search.ts'
import { similarArticles } from './similar.ts'
import { countSnapshot } from './stats.ts'
import { suggestCompletions } from './suggest.ts'
import { verifyCitations } from './verification/verify-citations.ts'

export interface KnowledgeBase {
  /** Identifies the content; equal ids give equal replies. */
  readonly snapshot: string
  readonly articleCount: number
  /** The id under which an article is held, for any spelling of its number, alias or id. */
  canonicalId(id: string): string | undefined
  /** The same, and the number of an article that is only cited. */
  knownId(id: string): string | undefined
  search(query: SearchQuery): Promise<SearchResponse>
  /** What the articles say, with quotes, or why they do not. */
  answer(query: AnswerQuery): Promise<Answer>
  /** Ids of the hits of `search` and their siblings, as if some articles were not held: for evaluation. */
  rank(request: RankingRequest): Promise<readonly string[]>
  /** The values of one facet, over all articles or over what a search finds. */
  listFacet(field: FacetField, query: FacetQuery): Promise<FacetPage>
  listProducts(query: ProductsQuery): Promise<ProductsResponse>
  suggest(query: SuggestQuery): Promise<SuggestResponse>
  /** Takes any spelling; `undefined` when the article is not held. */
  getArticle(id: string): Promise<ArticleView | undefined>
  /** The same article as a document of its own. */
  renderArticle(id: string, format: RenderFormat): Promise<string | undefined>
  /** Its sections, or a part of them, as markup for a page, with a passage of its source marked. */
  articleBody(id: string, options?: BodyOptions): Promise<ArticleBody | undefined>
  /** Its source, decoded and else untouched. */
  articleSource(id: string): Promise<string | undefined>
  /** The sentences around a passage; `undefined` when its article is not held. */
  passageContext(passage: Pick<Citation, 'article' | 'start' | 'end'>): PassageContext | undefined
  /** Articles like one, by any spelling of its id; `undefined` when it is not held. */
  similar(id: string, query: SimilarQuery): Promise<SimilarResponse | undefined>
  /** What citing articles tell about one that is not held. */
  describeMissing(id: string): Promise<MissingArticle>
  /** Links of an article, held or only cited; `undefined` for one that is neither. */
  links(id: string, query: LinksQuery): Promise<LinksResponse | undefined>
  /** The shortest way between two articles; `undefined` when one of them is unknown. */
  path(query: PathQuery): Promise<PathResponse | undefined>
  /** What lies a few links around an article, held or only cited. */
  neighbourhood(id: string, query: NeighbourhoodQuery): Promise<Neighbourhood | undefined>
  /** The most cited articles. */
  hubs(query: HubsQuery): Promise<HubsResponse>
  /** Every article that ships a file, by its name in any letter case. */
  files(name: string, query: FileQuery): Promise<FileHistory>
  /** Names of files that articles ship. */
  listFiles(query: FileListQuery): Promise<FileList>
  /** The releases that articles state; an unknown build or product is an answer. */
  releases(query: ReleasesQuery): Promise<ReleasesResponse>
  /** Which fixes a site needs. */
  fixes(query: FixesQuery): Promise<FixSet>
  /** Why a fix is in that list or not; `undefined` for an article that nobody knows. */
  explainFix(query: FixesExplanationQuery): Promise<FixExplanation | undefined>
  /** What to install where, and in which order, to bring several sites to a release. */
  plan(query: PlanQuery): Promise<Plan>
  /** What an article tells to install, and what comes of it; `undefined` when it is not held. */
  remedies(id: string, query: RemediesQuery): Promise<ArticleRemedies | undefined>
  /** Confirmed problems that a release still has. */
  knownProblems(query: KnownProblemsQuery): Promise<KnownProblems>
  /** The service packs of a product, with how many fixes each holds. */
  servicePacks(product: string): Promise<ServicePacks>
  /** Which fixes an inventory of files lacks. */
  checkInventory(query: InventoryQuery): Promise<InventoryReport>
  /** Each file of an inventory: who ships it, who ships a newer one. */
  checkFiles(query: InventoryFilesQuery): Promise<InventoryFiles>
  /** Whether quotes still stand where they were found. */
  verifyCitations(query: VerificationQuery): Promise<VerificationReport>
  /** The articles that quote the lines of a log. */
  matchLog(query: LogQuery): Promise<LogReport>
  /** The articles that a pasted text names, and what is known of each. */
  findMentions(query: MentionsQuery): Promise<MentionsReport>
  /** What does not fit together; the first page takes seconds over a large archive. */
  report(name: ReportName, query: ReportQuery): Promise<ReportPage>
  stats(): Promise<Stats>
  /** Questions to try, each of which is answered; found once. */
  sampleQuestions(): Promise<readonly string[]>
  /** Upgrades to try, each of which requires a fix; found once. */
  sampleUpgrades(): Promise<readonly SampleUpgrade[]>
  /**
   * Builds what operations share, so that the first need not wait for it; a service calls it. What
   * takes longer is begun and goes on between requests.
   */
  prepare(): Promise<void>
  /** Until that is done as well; for tests and benchmarks. */
  settled(): Promise<void>
  /** No operation may be under way. */
  close(): Promise<void>
}

export const KnowledgeBase = {
  /** Opens the current snapshot. Throws `index-missing`, `index-incompatible`, `index-damaged`. */
  async open(indexDirectory: string): Promise<KnowledgeBase> {
    return createKnowledgeBase(await openSnapshot(indexDirectory))
  },
}

/** Looked for among ids and aliases, and held against the words of all articles. */
const UNKNOWN_WORD = 'qxzvkjwpy'

/** A knowledge base over an opened snapshot, which it closes when it is closed itself. */
export function createKnowledgeBase(
  snapshot: Snapshot,
  retrieval: Retrieval = localRetrieval(snapshot),
): KnowledgeBase {
  const { catalog } = snapshot
  const releases = new ReleaseTable(snapshot.fixes)
  const heldProducts = new HeldProducts(snapshot.facets)
  const inventories = new InventoryChecks(snapshot, releases, heldProducts)
  const fixes = new Fixes(snapshot, releases, heldProducts)
  const builds = (family: string, number: number) => releases.isBuild(family, number)
  const idleWork = new IdleWork(function* () {
    for (const column of Object.values(snapshot.facets.columns)) {
      valueRanking(column)
      yield
    }
    links.idOf(UNKNOWN_WORD)
    yield
    yield* templates.prepare()
    yield* inventories.warmUp()
    yield* fixes.warmUp()
    stats()
    for (const name of REPORTS) yield reports.prepare(name)
  })
  const templates = new LogTemplates(snapshot.logs)
  const products = new ProductList(snapshot.facets)
  const fileNames = new FileNames(snapshot.files)
  const parts = { snapshot, retrieval, sets: new FilterSets(snapshot.facets) }
  const operations = { ...parts, releases, products: heldProducts }
  const links = new LinkGraphs(snapshot, parts.sets)
  const reports = new Reports({ ...parts, nodes: () => links.nodes, builds })
  const answer = async (query: AnswerQuery) =>
    withRendering(await answerQuestion({ ...operations, fixes }, query), query.format)
  let samples: Promise<readonly string[]> | undefined
  let upgrades: readonly SampleUpgrade[] | undefined
  const sample = () => {
    const mostCited = () => links.hubs({ held: true, limit: 3 }).hubs.map(({ id }) => id)
    samples ??= sampleQuestions(snapshot, (question) => answer({ question }), mostCited)
    samples.catch(() => {
      samples = undefined
    })
    return samples
  }
  let counted: Stats | undefined
  const stats = () => {
    counted ??= countSnapshot(snapshot)
    return counted
  }
  return {
    snapshot: snapshot.id,
    articleCount: catalog.size,
    canonicalId: (id) => catalog.at(findArticle(catalog, id) ?? -1)?.id,
    knownId: (id) => links.idOf(id),
    search: (query) => searchArticles(parts, query),
    answer,
    rank: ({ q, limit, withheld }) => {
      const ordinals = withheld.flatMap((id) => findArticle(catalog, id) ?? [])
      return rankArticles(parts, { q, limit }, new Set(ordinals))
    },
    listFacet: (field, query) => listFacet(parts, field, query),
    listProducts: async (query) => ({ snapshot: snapshot.id, ...products.list(query) }),
    listFiles: async (query) => ({ snapshot: snapshot.id, ...fileNames.list(query) }),
    suggest: async (query) => suggestCompletions(snapshot, query),
    getArticle: async (id) => viewArticle(snapshot, findArticle(catalog, id) ?? -1),
    renderArticle: async (id, format) => {
      const article = snapshot.articles.readArticle(findArticle(catalog, id) ?? -1)
      return article && renderArticle(article, format)
    },
    articleBody: async (id, options) => {
      const article = snapshot.articles.readArticle(findArticle(catalog, id) ?? -1)
      return article && renderBody(article, options)
    },
    articleSource: async (id) => snapshot.articles.readText(findArticle(catalog, id) ?? -1)?.text,
    passageContext: (passage) => passageContext(snapshot, passage),
    similar: (id, query) =>
      similarArticles(snapshot, retrieval, findArticle(catalog, id) ?? -1, query),
    describeMissing: async (id) => describeMissing(snapshot, id),
    links: async (id, query) => links.of(id, query),
    path: async (query) => links.path(query),
    neighbourhood: async (id, query) => links.neighbourhood(id, query),
    hubs: async (query) => links.hubs(query),
    files: async (name, query) => fileHistory({ ...snapshot, builds }, name, query),
    releases: (query) => listReleases(operations, query),
    fixes: async (query) => fixes.for(query),
    explainFix: async (query) => fixes.explain(query),
    plan: async (query) => fixes.plan(query),
    remedies: async (id, query) => fixes.remedies(findArticle(catalog, id) ?? -1, query),
    knownProblems: async (query) => fixes.knownProblems(query),
    servicePacks: async (product) => fixes.servicePacks(product),
    checkInventory: async (query) => inventories.check(query),
    checkFiles: async (query) => inventories.checkFiles(query),
    verifyCitations: async (query) => verifyCitations(snapshot, query),
    matchLog: async (query) => matchLog({ snapshot, templates, fixes, releases }, query),
    findMentions: async (query) => findMentions({ snapshot, fixes }, query),
    report: (name, query) => reports.page(name, query),
    stats: async () => stats(),
    sampleQuestions: sample,
    sampleUpgrades: async () => {
      upgrades ??= sampleUpgrades(snapshot, (query) => fixes.plan(query))
      return upgrades
    },
    prepare: async () => {
      findArticle(catalog, UNKNOWN_WORD)
      releases.families()
      await searchArticles(parts, { q: `search for ${UNKNOWN_WORD}` })
      await sample().catch(() => {}) // made anew when they are asked for
      void idleWork.start()
    },
    settled: () => idleWork.start(),
    close: async () => {
      idleWork.stop()
      reports.stop()
      snapshot.close()
    },
  }
}
