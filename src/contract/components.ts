// The named schemas of the API, in the order in which the OpenAPI document lists them.

import type { TSchema } from 'typebox'
import {
  AppliesToView,
  ArticleView,
  DateView,
  DiagnosticView,
  FileRowView,
  FileTableView,
  ReferenceKind,
  ReferenceView,
  SectionRole,
  SectionView,
} from './article.ts'
import { ArticleLink, Citation } from './citation.ts'
import { FacetCounts, FacetPage, FacetValue } from './facets.ts'
import { FileBranch, FileHistory, FileShipment } from './file.ts'
import { FacetField } from './filters.ts'
import { Health } from './health.ts'
import {
  CommandView,
  DownloadView,
  ErrorView,
  FilePathView,
  LogExcerptView,
  RegistryKeyView,
  UrlView,
} from './material.ts'
import { Citer, FieldError, MissingArticleView, Problem } from './problem.ts'
import { NoteView, PrintedTextView, ProcedureView, StepView } from './procedure.ts'
import { ProductsResponse, ProductView } from './products.ts'
import { Span } from './schema.ts'
import {
  CorrectionView,
  Notice,
  ScorePart,
  SearchHit,
  SearchRequest,
  SearchResponse,
  Snippet,
} from './search.ts'
import { SearchBatch, SearchBatchResponse, SearchBatchResult } from './search-batch.ts'
import {
  ApplyConditionView,
  CheckBeforeView,
  CompanionView,
  ConditionView,
  FixedInView,
  InclusionView,
  ReleaseFactView,
  ReleaseListView,
  ReleaseNameView,
  RequiredBeforeView,
  RequirementView,
  SupersessionView,
  WaitForView,
} from './statement.ts'
import { Suggestion, SuggestResponse } from './suggest.ts'

export const COMPONENTS: readonly (TSchema & { readonly $id?: string })[] = [
  Span,
  SectionRole,
  ReferenceKind,
  SearchResponse,
  SearchHit,
  ScorePart,
  Snippet,
  CorrectionView,
  Notice,
  SearchRequest,
  SearchBatch,
  SearchBatchResponse,
  SearchBatchResult,
  FacetField,
  FacetCounts,
  FacetValue,
  FacetPage,
  ProductsResponse,
  ProductView,
  ArticleView,
  AppliesToView,
  DateView,
  SectionView,
  FileTableView,
  FileRowView,
  ReferenceView,
  ErrorView,
  LogExcerptView,
  RegistryKeyView,
  FilePathView,
  UrlView,
  DownloadView,
  CommandView,
  ProcedureView,
  StepView,
  NoteView,
  PrintedTextView,
  ReleaseNameView,
  ConditionView,
  FixedInView,
  RequirementView,
  RequiredBeforeView,
  ApplyConditionView,
  WaitForView,
  CheckBeforeView,
  SupersessionView,
  InclusionView,
  CompanionView,
  ReleaseFactView,
  ReleaseListView,
  DiagnosticView,
  SuggestResponse,
  Suggestion,
  FileHistory,
  FileShipment,
  FileBranch,
  Citation,
  ArticleLink,
  Health,
  Problem,
  FieldError,
  Citer,
  MissingArticleView,
]
