import type { Command } from 'commander'
import { checkedBy } from '../../contract/check.ts'
import {
  type CitationClaim,
  MAX_CITATIONS,
  VerificationQuery,
  type VerificationReport,
} from '../../contract/verification.ts'
import type { KnowledgeBase } from '../../engine/knowledge-base.ts'
import { QuarryError } from '../../model/errors.ts'
import { type CommonFlags, example, withCommonOptions } from '../common-options.ts'
import type { CliContext } from '../context.ts'
import { EXIT } from '../exit-codes.ts'
import { readInput } from '../read-input.ts'
import { renderTable } from '../render-table.ts'
import { withKnowledgeBase } from '../with-knowledge-base.ts'

/** quarry verify <file>: the reply of POST /v1/citations/verify, for any number of citations. */
export function addVerifyCommand(program: Command, context: CliContext): void {
  withCommonOptions(program.command('verify'))
    .description('Check that quotes still stand where they were found.')
    .argument(
      '<file>',
      'JSON: citations as a reply gives them, or {"citations": […]}; "-" is stdin',
    )
    .addHelpText('after', example('quarry verify citations.json'))
    .action(async (file: string, flags: CommonFlags) => {
      const claims = readClaims(file, await readInput(file))
      const report = await withKnowledgeBase(flags, context, (kb) => verifyAll(kb, claims))
      if (flags.json) context.output.printJson(report)
      else context.output.print(renderReport(report, claims))
      const { changed, gone } = report.totals
      context.finish(changed + gone === 0 ? EXIT.ok : EXIT.refused)
    })
}

function readClaims(file: string, text: string): readonly CitationClaim[] {
  const document = parseJson(file, text)
  const all: readonly unknown[] = citationsOf(document) ?? [document]
  const claims: CitationClaim[] = []
  for (let at = 0; at < all.length; at += MAX_CITATIONS) {
    const checked = checkedBy(VerificationQuery, { citations: all.slice(at, at + MAX_CITATIONS) })
    if (!('value' in checked)) throw unusable(file, checked.invalid)
    claims.push(...checked.value.citations)
  }
  if (claims.length === 0) throw unusable(file, 'there is no citation in it')
  return claims
}

function citationsOf(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document
  if (typeof document !== 'object' || document === null || !('citations' in document)) {
    return undefined
  }
  return Array.isArray(document.citations) ? document.citations : undefined
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unusable(file, 'it is not JSON')
  }
}

function unusable(file: string, reason: string): QuarryError {
  return new QuarryError('request-invalid', { detail: `${file}: ${reason}.` })
}

async function verifyAll(
  kb: KnowledgeBase,
  claims: readonly CitationClaim[],
): Promise<VerificationReport> {
  const totals = { verbatim: 0, moved: 0, changed: 0, gone: 0 }
  const checks: VerificationReport['checks'][number][] = []
  for (let at = 0; at < claims.length; at += MAX_CITATIONS) {
    const citations = claims.slice(at, at + MAX_CITATIONS)
    checks.push(...(await kb.verifyCitations({ citations })).checks)
  }
  for (const { status } of checks) totals[status]++
  return { snapshot: kb.snapshot, totals, checks }
}

function renderReport({ checks, totals }: VerificationReport, claims: readonly CitationClaim[]) {
  const rows = checks.map(({ status, article, citation, because = '' }, at) => {
    const { start = 0, end = 0 } = citation ?? claims[at] ?? {}
    return [String(at + 1), status, article, `${start}–${end}`, because]
  })
  const counts = Object.entries(totals).map(([status, count]) => `${count} ${status}`)
  return [renderTable(['no.', 'status', 'article', 'place', ''], rows), counts.join(', ')].join(
    '\n',
  )
}
