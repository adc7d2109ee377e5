// A knowledge base of two articles without an index, for tests of the HTTP shell alone.

import type { ArticleView } from '../../src/contract/article.ts'
import type { KnowledgeBase } from '../../src/engine/knowledge-base.ts'
import type { LiveSource } from '../../src/engine/live.ts'
import { parseArticleNumber } from '../../src/model/article-id.ts'
import { QuarryError } from '../../src/model/errors.ts'
import { NO_STATEMENTS } from '../../src/model/statement.ts'
import { NO_MATERIAL } from '../support/no-material.ts'

export const SNAPSHOT = '0123456789abcdef'

const span = { start: 0, end: 4 }

export const ARTICLE: ArticleView = {
  id: 'Q100001',
  aliases: ['KB1000001'],
  collection: 'kb',
  title: 'Logon fails after the upgrade',
  shortTitleCut: false,
  products: ['Microsoft Systems Management Server'],
  appliesTo: [{ product: 'Microsoft Systems Management Server', version: '2.0', raw: 'x', span }],
  lastModified: { raw: '14-MAR-2001', date: '2001-03-14', span },
  keywords: ['kbbug'],
  technology: [],
  issueTypes: ['kbbug'],
  solutionTypes: [],
  hardware: [],
  sections: [{ role: 'symptoms', heading: 'SYMPTOMS', text: 'It fails.', span }],
  fileTables: [
    {
      layout: 'ruled',
      header: ['Date', 'File'],
      rows: [
        {
          name: 'Ccm.dll',
          version: '2.0.1380.1125',
          date: { raw: '3/14/2001', date: '2001-03-14' },
          size: { raw: '143 KB', bytes: 146432, precisionBytes: 512 },
          cells: ['3/14/2001', 'Ccm.dll'],
          span,
        },
      ],
      span,
    },
  ],
  references: [
    { id: 'Q100002', title: 'Another', section: 0, kind: 'see-also', held: false, span },
  ],
  ...NO_MATERIAL,
  ...NO_STATEMENTS,
  citedBy: 1,
  diagnostics: [{ code: 'date-unreadable', severity: 'warning', span }],
  source: { path: 'a.md', format: 'kb-markdown', encoding: 'utf-8', sha256: 'ab' },
}

const SLUG_ID = 'second kb:printing/errors'

export const stubKnowledgeBase: KnowledgeBase = {
  snapshot: SNAPSHOT,
  articleCount: 2,
  canonicalId: (id) => {
    if (id === SLUG_ID) return SLUG_ID
    return parseArticleNumber(id) === ARTICLE.id ? ARTICLE.id : undefined
  },
  knownId: (id) => parseArticleNumber(id),
  prepare: async () => {},
  settled: async () => {},
  remedies: async () => undefined,
  servicePacks: async (product) => ({
    snapshot: SNAPSHOT,
    product,
    servicePacks: [{ servicePack: 'SP1', fixes: 0, citations: [] }],
  }),
  knownProblems: async ({ product, limit = 20, offset = 0 }) => ({
    snapshot: SNAPSHOT,
    product,
    releases: [],
    problems: [],
    counts: { fix: 0, 'later-release': 0, workaround: 0, none: 0 },
    total: 0,
    limit,
    offset,
  }),
  rank: async () => [ARTICLE.id],
  search: async ({ q, limit = 10, offset = 0 }) => ({
    query: q,
    total: 1,
    limit,
    offset,
    snapshot: SNAPSHOT,
    notices: [],
    hits: [
      {
        id: ARTICLE.id,
        title: ARTICLE.title,
        collection: 'kb',
        score: 1.5,
        products: ARTICLE.products,
        lastModified: '2001-03-14',
        issueTypes: ['kbbug'],
        snippet: {
          text: 'It fails.',
          html: 'It <mark>fails</mark>.',
          section: 'SYMPTOMS',
          role: 'symptoms',
          marks: [{ start: 3, end: 8 }],
        },
      },
    ],
  }),
  answer: async ({ question }) => ({
    id: 'a1',
    snapshot: SNAPSHOT,
    question,
    status: 'not-answered',
    text: 'Nothing is known.',
    sentences: [],
    citations: [],
    followUps: [],
    reason: { code: 'not-covered', text: 'Nothing is known.' },
    nearest: [{ id: ARTICLE.id, title: ARTICLE.title }],
  }),
  listFacet: async (field, { limit = 20, offset = 0 }) => ({
    field,
    snapshot: SNAPSHOT,
    articles: 2,
    total: 1,
    limit,
    offset,
    values: [{ value: 'Sample Mail Server', count: 2 }],
  }),
  listProducts: async ({ limit = 50, offset = 0 }) => ({
    snapshot: SNAPSHOT,
    total: 1,
    limit,
    offset,
    products: [{ name: 'Sample Mail Server', versions: ['4.0'], articles: 2 }],
  }),
  suggest: async ({ q }) => ({
    query: q,
    snapshot: SNAPSHOT,
    groups: [{ kind: 'article', suggestions: [{ text: 'Logon fails', id: 'Q100001', score: 2 }] }],
  }),
  getArticle: async (id) => ({ ...ARTICLE, id: id === SLUG_ID ? SLUG_ID : ARTICLE.id }),
  renderArticle: async (id, format) => `${format} of ${id}\n`,
  articleSource: async () => 'It fails.',
  passageContext: () => ({ before: '', after: '' }),
  articleBody: async () => ({
    html: '<section><h2>SYMPTOMS</h2><p>It fails.</p></section>',
    part: 1,
    parts: 1,
    sectionParts: [1],
  }),
  similar: async () => ({
    id: ARTICLE.id,
    title: ARTICLE.title,
    snapshot: SNAPSHOT,
    similar: [
      {
        id: SLUG_ID,
        title: 'Another',
        collection: 'kb',
        products: [],
        relation: 'sibling-branch',
        score: 0.8,
        reasons: { terms: ['logon'], references: [], citedBy: [], files: [], sharedText: 0.7 },
      },
    ],
  }),
  links: async (id, { limit = 50, offset = 0 }) =>
    parseArticleNumber(id) === undefined
      ? undefined
      : {
          id: parseArticleNumber(id) ?? id,
          title: 'Another',
          held: parseArticleNumber(id) === ARTICLE.id,
          snapshot: SNAPSHOT,
          titlesSeen: [{ title: 'Another', count: 1 }],
          direction: 'both',
          total: 1,
          articles: 1,
          counts: [{ type: 'see-also', count: 1 }],
          limit,
          offset,
          links: [
            {
              direction: 'in',
              type: 'see-also',
              article: { id: ARTICLE.id, title: ARTICLE.title, held: true },
            },
          ],
        },
  path: async ({ direction = 'both' }) => ({
    snapshot: SNAPSHOT,
    direction,
    found: true,
    nodes: [{ id: ARTICLE.id, title: ARTICLE.title, held: true }],
    edges: [],
  }),
  neighbourhood: async (id, { depth = 1, limit = 30 }) => ({
    id: parseArticleNumber(id) ?? id,
    snapshot: SNAPSHOT,
    depth,
    total: 1,
    limit,
    nodes: [],
    edges: [{ from: ARTICLE.id, to: 'Q100002', type: 'see-also' }],
  }),
  hubs: async ({ limit = 50, offset = 0 }) => ({
    snapshot: SNAPSHOT,
    total: 1,
    limit,
    offset,
    hubs: [{ id: 'Q100002', held: false, citedBy: 1, cites: 0, titlesSeen: [] }],
  }),
  describeMissing: async (id) => ({
    id: parseArticleNumber(id) ?? id,
    citedBy: [{ id: ARTICLE.id, title: ARTICLE.title }],
    titlesSeen: ['Another'],
  }),
  fixes: async ({ product, limit = 20, offset = 0 }) => ({
    product,
    snapshot: SNAPSHOT,
    releases: [{ version: '2.0', servicePack: 'SP1' }],
    certainty: 'known',
    groups: {
      required: [],
      available: [],
      alreadyIncluded: [],
      superseded: [],
      doesNotApply: [],
      undecided: [],
    },
    totals: {
      required: 0,
      available: 0,
      alreadyIncluded: 0,
      superseded: 0,
      doesNotApply: 0,
      undecided: 0,
    },
    questions: [],
    steps: [],
    sources: [],
    limit,
    offset,
  }),
  explainFix: async () => undefined,
  listFiles: async ({ limit = 50, offset = 0 }) => ({
    snapshot: SNAPSHOT,
    total: 0,
    limit,
    offset,
    files: [],
  }),
  files: async (name) => ({
    name,
    snapshot: SNAPSHOT,
    total: 0,
    articles: 0,
    listed: 0,
    processors: [],
    languages: [],
    limit: 50,
    offset: 0,
    shipments: [],
    branches: [],
  }),
  plan: async ({ sites, target }) => ({
    snapshot: SNAPSHOT,
    product: sites[0]?.product ?? '',
    target,
    sites: [],
    steps: [],
    conflicts: [],
    questions: [],
    undecided: [],
  }),
  checkFiles: async ({ rows = [], limit = 20, offset = 0 }) => ({
    snapshot: SNAPSHOT,
    rows: rows.length,
    different: rows.length,
    remarks: [],
    remarksTotal: 0,
    totals: { behind: 0, differs: 0, undecided: 0, current: 0, ahead: 0, unknown: rows.length },
    fixes: 0,
    total: 0,
    files: [],
    limit,
    offset,
  }),
  checkInventory: async ({ rows = [], limit = 20, offset = 0 }) => ({
    snapshot: SNAPSHOT,
    rows: rows.length,
    known: 0,
    remarks: [],
    remarksTotal: 0,
    totals: { missing: 0, undecided: 0, present: 0 },
    articles: [],
    limit,
    offset,
  }),
  releases: async () => ({
    snapshot: SNAPSHOT,
    outcome: 'unknown',
    total: 0,
    limit: 50,
    offset: 0,
    releases: [],
    sightings: [],
  }),
  verifyCitations: async ({ citations }) => ({
    snapshot: SNAPSHOT,
    totals: { verbatim: 0, moved: 0, changed: 0, gone: citations.length },
    checks: citations.map(({ article }) => ({ status: 'gone', article })),
  }),
  matchLog: async ({ log, limit = 10, offset = 0 }) => ({
    snapshot: SNAPSHOT,
    lines: log.split('\n').length,
    versions: [],
    total: 0,
    articles: [],
    limit,
    offset,
  }),
  findMentions: async ({ limit = 50, offset = 0 }) => ({
    snapshot: SNAPSHOT,
    total: 0,
    totals: { held: 0, ghost: 0, unknown: 0 },
    articles: [],
    limit,
    offset,
  }),
  report: async (report, { limit = 50, offset = 0 }) => ({
    report,
    snapshot: SNAPSHOT,
    total: 1,
    articles: 1,
    counts: [{ kind: 'dangling', count: 1 }],
    limit,
    offset,
    findings: [
      {
        kind: 'dangling',
        severity: 'warning',
        message: 'The cited article is not held.',
        article: { id: ARTICLE.id, title: ARTICLE.title },
        citations: [],
      },
    ],
  }),
  sampleQuestions: async () => [],
  sampleUpgrades: async () => [],
  stats: async () => {
    throw new Error('not served over HTTP')
  },
  close: async () => {},
}

/** A live source that always has the same knowledge base. */
export const sourceOf = (kb: KnowledgeBase): LiveSource => ({ use: (task) => task(kb) })

export const stubSource: LiveSource = sourceOf(stubKnowledgeBase)

/** A live source before the first index is open. */
export const emptySource: LiveSource = {
  use: async () => {
    throw new QuarryError('index-missing', { directory: '/secret/place' })
  },
}
