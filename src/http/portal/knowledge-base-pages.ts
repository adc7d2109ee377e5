import type { FastifyPluginAsync } from 'fastify'
import { checkedBy } from '../../contract/check.ts'
import type { FeedbackReport } from '../../contract/feedback.ts'
import { HubsQuery } from '../../contract/links.ts'
import {
  ContradictionReportQuery,
  LinkReportQuery,
  LintReportQuery,
  REPORTS,
  type ReportName,
  type ReportQuery,
} from '../../contract/reports.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { FINDING_COLUMNS, findingCells } from '../../engine/reports/finding-cells.ts'
import { QuarryError } from '../../model/errors.ts'
import { KNOWLEDGE_BASE } from '../../portal/knowledge-base/addresses.ts'
import { feedbackPage } from '../../portal/knowledge-base/feedback-page.ts'
import { findingsPage } from '../../portal/knowledge-base/findings-page.ts'
import {
  MISSING_COLUMNS,
  missingCells,
  missingPage,
} from '../../portal/knowledge-base/missing-page.ts'
import { overviewPage } from '../../portal/knowledge-base/overview-page.ts'
import { isUnchanged } from '../plugins/etag.ts'
import { PAGE, type PageOptions, pageWith } from './page-options.ts'
import { type FormFields, readForm } from './read-form.ts'
import { sendCsv } from './send-csv.ts'
import { sendPage } from './send-page.ts'

export interface KnowledgeBasePageOptions extends PageOptions {
  /** Absent where no feedback is kept. */
  readonly readFeedback?: () => Promise<FeedbackReport>
  /** Whether administrators can sign in with a browser; else their programs alone see the feedback. */
  readonly hasSignIn: boolean
}

const FINDINGS = 25
const MISSING = 50
const MOST_MISSING = 8
const YEARS = 60

const CSV = {
  config: { access: 'read', produces: ['text/csv'] },
  schema: { hide: true },
} as const

type Form = { readonly Querystring: FormFields }

/** /knowledge-base and its lists: what is held, and what does not fit together. */
export const knowledgeBasePages: FastifyPluginAsync<KnowledgeBasePageOptions> = async (
  app,
  { live, assets, readFeedback, hasSignIn },
) => {
  const hasFeedback = hasSignIn && readFeedback !== undefined
  app.get(KNOWLEDGE_BASE, pageWith([]), async (request, reply) =>
    live.use(async (kb) => {
      if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
      return sendPage(reply, assets, overviewPage({ ...(await overviewOf(kb)), hasFeedback }))
    }),
  )
  for (const name of REPORTS) {
    app.get<Form>(
      `${KNOWLEDGE_BASE}/${name}`,
      pageWith(Object.keys(SCHEMAS[name].properties)),
      async (request, reply) => {
        const query = { ...reportQuery(name, request.query), limit: FINDINGS }
        return live.use(async (kb) => {
          if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
          return sendPage(reply, assets, findingsPage(name, query, await kb.report(name, query)))
        })
      },
    )
    app.get<Form>(`${KNOWLEDGE_BASE}/${name}.csv`, CSV, async (request, reply) => {
      const query = reportQuery(name, request.query)
      return sendCsv(live, reply, {
        name,
        columns: FINDING_COLUMNS,
        page: async (kb, part) =>
          (await kb.report(name, { ...query, ...part })).findings.map(findingCells),
      })
    })
  }
  app.get<Form>(
    `${KNOWLEDGE_BASE}/missing`,
    pageWith(['product', 'offset', 'limit']),
    async (request, reply) => {
      const query = { ...missingQuery(request.query), limit: MISSING }
      return live.use(async (kb) => {
        if (isUnchanged(request, reply, kb.snapshot, assets.style)) return reply
        return sendPage(reply, assets, missingPage(query, await kb.hubs(query)))
      })
    },
  )
  app.get<Form>(`${KNOWLEDGE_BASE}/missing.csv`, CSV, async (request, reply) => {
    const query = missingQuery(request.query)
    return sendCsv(live, reply, {
      name: 'missing',
      columns: MISSING_COLUMNS,
      page: async (kb, part) => (await kb.hubs({ ...query, ...part })).hubs.map(missingCells),
    })
  })
  app.get(`${KNOWLEDGE_BASE}/feedback`, FOR_ADMINISTRATORS, async (_request, reply) => {
    if (readFeedback === undefined) throw new QuarryError('feedback-off', {})
    reply.header('cache-control', 'no-store')
    return sendPage(reply, assets, feedbackPage(await readFeedback()))
  })
}

const FOR_ADMINISTRATORS = {
  ...PAGE,
  config: { ...PAGE.config, access: 'admin', takesSessions: true },
} as const

async function overviewOf(kb: KnowledgeBase) {
  const [stats, years, missing, ...reports] = await Promise.all([
    kb.stats(),
    kb.listFacet('year', { limit: YEARS }),
    kb.hubs({ held: false, limit: MOST_MISSING }),
    ...REPORTS.map((name) => kb.report(name, { limit: 1 })),
  ])
  return { stats, years, missing, reports }
}

const SCHEMAS = {
  links: LinkReportQuery,
  lint: LintReportQuery,
  contradictions: ContradictionReportQuery,
} as const

/** Throws `request-invalid`. */
function reportQuery(name: ReportName, fields: FormFields): ReportQuery {
  const schema = SCHEMAS[name]
  const checked = checkedBy(schema, readForm(fields, schema.properties))
  if ('invalid' in checked) throw invalid(checked.invalid)
  return checked.value
}

function missingQuery(fields: FormFields): HubsQuery {
  const checked = checkedBy(HubsQuery, readForm(fields, HubsQuery.properties))
  if ('invalid' in checked) throw invalid(checked.invalid)
  return { ...checked.value, held: false }
}

const invalid = (detail: string) => new QuarryError('request-invalid', { detail: `${detail}.` })
