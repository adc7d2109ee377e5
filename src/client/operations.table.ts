// The operations of the contract under their `operationId`; a test keeps them equal to openapi.yaml.

import type { Answer, AnswerParams, AnswerQuery } from '../contract/answers.ts'
import type { ArticleParams, ArticleView } from '../contract/article.ts'
import type { FacetPage, FacetParams, FacetQuery } from '../contract/facets.ts'
import type { FeedbackReceipt, FeedbackVote } from '../contract/feedback.ts'
import type {
  FileHistory,
  FileList,
  FileListQuery,
  FileParams,
  FileQuery,
} from '../contract/file.ts'
import type {
  FixExplanation,
  FixesBatch,
  FixesBatchResponse,
  FixesExplanationQuery,
  FixesParams,
  FixesQuery,
  FixSet,
} from '../contract/fixes.ts'
import type { Health } from '../contract/health.ts'
import type { IngestRequest, Task, TaskParams } from '../contract/ingests.ts'
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
import type {
  ArticleRemedies,
  KnownProblems,
  KnownProblemsQuery,
  RemediesQuery,
} from '../contract/problems.ts'
import type { ProductsQuery, ProductsResponse } from '../contract/products.ts'
import type { ReleasesQuery, ReleasesResponse } from '../contract/releases.ts'
import type {
  ContradictionReportQuery,
  LinkReportQuery,
  LintReportQuery,
  ReportPage,
} from '../contract/reports.ts'
import type { SearchQuery, SearchRequest, SearchResponse } from '../contract/search.ts'
import type { SearchBatch, SearchBatchResponse } from '../contract/search-batch.ts'
import type { ServicePacks, ServicePacksParams } from '../contract/service-packs.ts'
import type { SimilarQuery, SimilarResponse } from '../contract/similar.ts'
import type { SuggestQuery, SuggestResponse } from '../contract/suggest.ts'
import type { VerificationQuery, VerificationReport } from '../contract/verification.ts'
import { read, send } from './operation.ts'

type Nothing = Record<never, never>

export const OPERATIONS = {
  search: read<SearchQuery, SearchResponse>('/v1/search', { commas: ['facets'] }),
  searchByBody: send<SearchRequest, SearchResponse>('/v1/search'),
  searchBatch: send<SearchBatch, SearchBatchResponse>('/v1/search/batch'),
  listFacet: read<FacetParams & FacetQuery, FacetPage>('/v1/facets/{field}'),
  listProducts: read<ProductsQuery, ProductsResponse>('/v1/products'),
  listServicePacks: read<ServicePacksParams, ServicePacks>('/v1/products/{product}/service-packs'),
  suggest: read<SuggestQuery, SuggestResponse>('/v1/suggest'),
  getArticle: read<ArticleParams, ArticleView>('/v1/articles/{id}'),
  listSimilarArticles: read<ArticleParams & SimilarQuery, SimilarResponse>(
    '/v1/articles/{id}/similar',
  ),
  listArticleLinks: read<ArticleParams & LinksQuery, LinksResponse>('/v1/articles/{id}/links'),
  getNeighbourhood: read<ArticleParams & NeighbourhoodQuery, Neighbourhood>(
    '/v1/articles/{id}/neighbourhood',
  ),
  findPath: read<PathQuery, PathResponse>('/v1/paths'),
  listHubs: read<HubsQuery, HubsResponse>('/v1/hubs'),
  getLinkReport: read<LinkReportQuery, ReportPage>('/v1/reports/links'),
  getLintReport: read<LintReportQuery, ReportPage>('/v1/reports/lint'),
  getContradictionReport: read<ContradictionReportQuery, ReportPage>('/v1/reports/contradictions'),
  listFiles: read<FileListQuery, FileList>('/v1/files'),
  getFile: read<FileParams & FileQuery, FileHistory>('/v1/files/{name}'),
  listReleases: read<ReleasesQuery, ReleasesResponse>('/v1/releases'),
  listFixes: read<FixesParams, FixSet>('/v1/fixes'),
  findFixes: send<FixesQuery, FixSet>('/v1/fixes'),
  findFixesBatch: send<FixesBatch, FixesBatchResponse>('/v1/fixes/batch'),
  explainFix: send<FixesExplanationQuery, FixExplanation>('/v1/fixes/explanations'),
  planUpgrade: send<PlanQuery, Plan>('/v1/plans'),
  listKnownProblems: read<KnownProblemsQuery, KnownProblems>('/v1/known-problems'),
  listArticleRemedies: read<ArticleParams & RemediesQuery, ArticleRemedies>(
    '/v1/articles/{id}/remedies',
  ),
  checkInventory: send<InventoryQuery, InventoryReport>('/v1/inventory-checks'),
  checkFiles: send<InventoryFilesQuery, InventoryFiles>('/v1/inventory-files'),
  answer: read<AnswerParams, Answer>('/v1/answers'),
  answerQuestion: send<AnswerQuery, Answer>('/v1/answers'),
  matchLog: send<LogQuery, LogReport>('/v1/log-matches'),
  findMentions: send<MentionsQuery, MentionsReport>('/v1/mentions'),
  verifyCitations: send<VerificationQuery, VerificationReport>('/v1/citations/verify'),
  sendFeedback: send<FeedbackVote, FeedbackReceipt>('/v1/feedback'),
  startIngest: send<IngestRequest, Task>('/v1/ingests'),
  getTask: read<TaskParams, Task>('/v1/tasks/{id}'),
  isAlive: read<Nothing, Health>('/livez'),
  isReady: read<Nothing, Health>('/readyz'),
}
