// The report of an ingest as text for people.

import type { IngestReport } from '../ingest/report.ts'
import { DIAGNOSTICS } from '../model/diagnostic.ts'

/** Totals first, then what was left out and why, then what was odd. */
export function renderReport(report: IngestReport): string {
  const { articles, files, seconds, snapshot, skipped, duplicates } = report
  const blocks = [
    [
      `${articles} articles in ${seconds.total} s (${report.outcome}), snapshot ${snapshot.id}`,
      `${files.found} files found: ${files.parsed} parsed, ${files.reused} reused, ${skipped.length} skipped`,
      ...lines(report.collections, (name) => `in ${name}`),
      ...lines(report.formats, (name) => `as ${name}`),
    ],
    titled(
      'Skipped',
      lines(report.skippedByReason, (reason) => reason),
    ),
    duplicates.length === 0 ? [] : [`${duplicates.length} files repeat an article; see --report`],
    titled('Found in the articles', lines(report.diagnostics, describeCode)),
  ]
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')
}

function lines(counts: Readonly<Record<string, number>>, describe: (name: string) => string) {
  return Object.entries(counts).map(
    ([name, count]) => `  ${String(count).padStart(7)} ${describe(name)}`,
  )
}

const titled = (title: string, body: readonly string[]) =>
  body.length === 0 ? [] : [`${title}:`, ...body]

const MEANINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(DIAGNOSTICS).map(([code, [severity, meaning]]) => [
    code,
    `${severity}: ${meaning}`,
  ]),
)

const describeCode = (code: string) => `${code} (${MEANINGS.get(code) ?? 'unknown'})`
