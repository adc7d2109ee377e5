// A log → the articles that quote its lines:
//
//   log ── words that stay the same ──▶ templates ──▶ articles ──▶ lines side by side ──▶ ranking

import type { LogMatch, LogQuery, LogReport } from '../../contract/log-matches.ts'
import { MAX_LOG_PAIRS } from '../../contract/log-matches.ts'
import type { LogTemplates } from '../../indexes/logs/log-templates.ts'
import type { Snapshot } from '../../store/snapshot.ts'
import { linkTo } from '../citation.ts'
import type { Fixes } from '../fixes/fixes.ts'
import { Pauses } from '../idle-work.ts'
import type { ReleaseTable } from '../releases/release-table.ts'
import { lineQuoters } from './line-quoters.ts'
import { LogCandidates } from './log-candidates.ts'
import { logHitSteps } from './log-hits.ts'
import { LogPairs } from './log-pairs.ts'
import { readLogVersions, sitesOf } from './log-releases.ts'
import { LogReview, type ReviewedCandidate } from './log-review.ts'
import { LogText } from './log-text.ts'

export interface LogSources {
  readonly snapshot: Pick<Snapshot, 'id' | 'catalog' | 'articles'>
  readonly templates: LogTemplates
  readonly fixes: Pick<Fixes, 'site' | 'judge'>
  readonly releases: ReleaseTable
}

const DEFAULT_LIMIT = 10
/** So many are aligned, whatever is listed. */
const LEAST_ALIGNED = 200
/** So many beyond the page are read, because numbers and releases may change the order. */
const READ_BEYOND = 20

/**
 * Rejects with `request-invalid` for a profile that cannot be read. Linear in the log; other work goes
 * on between its steps.
 */
export async function matchLog(sources: LogSources, query: LogQuery): Promise<LogReport> {
  const { profile, limit = DEFAULT_LIMIT, offset = 0 } = query
  const { snapshot, templates, fixes, releases } = sources
  const pauses = new Pauses()
  const log = new LogText(query.log)
  const versions = readLogVersions(releases, log)
  const sites = profile === undefined ? sitesOf(versions, fixes) : [fixes.site(profile)]
  const review = new LogReview(sources, log, { sites, isGiven: profile !== undefined })
  const hits = await pauses.take(logHitSteps(log.text, templates))
  const quoters = await pauses.take(lineQuoters(hits, templates))
  const candidates = new LogCandidates(templates, hits, quoters)
  const ranked = candidates.ranked()
  const wanted = offset + limit + READ_BEYOND
  const listed = ranked
    .slice(0, Math.max(LEAST_ALIGNED, wanted))
    .map((article) => candidates.align(article))
    .sort(byScore)
    .slice(0, wanted)
    .map((candidate) => review.of(candidate))
    .sort(byScore)
    .slice(offset, offset + limit)
  const ids = listed.flatMap(({ article }) => snapshot.catalog.at(article)?.id ?? [])
  const verdicts = profile === undefined ? undefined : fixes.judge(profile, ids)
  const pairs = new LogPairs(sources, log)
  return {
    snapshot: snapshot.id,
    lines: log.lineCount,
    versions,
    total: ranked.length,
    articles: listed.flatMap((candidate) => {
      const verdict = verdicts?.get(snapshot.catalog.at(candidate.article)?.id ?? '')
      const match = viewOf(sources, candidate, pairs)
      return match === undefined ? [] : [{ ...match, ...(verdict !== undefined && { verdict }) }]
    }),
    limit,
    offset,
  }
}

function byScore(one: Scored, other: Scored): number {
  return other.score - one.score || one.article - other.article
}

interface Scored {
  readonly article: number
  readonly score: number
}

function viewOf(
  { snapshot }: LogSources,
  { article, score, quoted, inOrder, pairs, release }: ReviewedCandidate,
  view: LogPairs,
): LogMatch | undefined {
  const link = linkTo(snapshot, article)
  return (
    link && {
      article: link,
      score: Math.round(score * 10_000) / 10_000,
      coverage: { quoted, seen: pairs.length, inOrder },
      ...(release !== undefined && { release }),
      pairs: pairs.slice(0, MAX_LOG_PAIRS).flatMap((pair) => view.of(article, pair)),
    }
  )
}
