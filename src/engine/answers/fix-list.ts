// "List the hotfixes for SNA Server 4.0 SP3": every fix that applies to a release, with what says so.

import type { FixSet, FixVerdict } from '../../contract/fixes.ts'
import { wants } from '../question/question.ts'
import type { AnswerSources } from './answer-sources.ts'
import type { Answerer, Draft, DraftSentence } from './answerer.ts'
import { askFixes } from './fixes-needed.ts'
import { type AskedSite, readSite } from './site-of-question.ts'
import { counted } from './wording.ts'

/** Lines of the text; the data has as many, `count` is the number of all. */
const MAX_LINES = 20

export const fixList: Answerer = {
  kind: 'list',
  intents: ['list', 'count'],
  answer: async (question, sources) => {
    const isOfFixes = /\b(?:hot ?fix(?:es)?|fix(?:es)?|patch(?:es)?)\b/i.test(question.text)
    if (!isOfFixes || question.articles.length > 0) return undefined
    const reading = readSite(question, sources.profile, sources.holdings.releases)
    const [site] = reading?.sites ?? []
    // What must be there before an upgrade is a set of its own.
    if (site === undefined || reading?.target !== undefined) return undefined
    return listFor(sources, site, !wants(question, 'list'))
  },
}

function listFor(sources: AnswerSources, site: AskedSite, isCount: boolean): Draft | undefined {
  const set = askFixes(sources, { ...site, limit: MAX_LINES })
  if (set === undefined) return undefined
  const { required, available } = set.groups
  const total = set.totals.required + set.totals.available
  const lines = [...required, ...available].slice(0, MAX_LINES).flatMap(lineOf)
  const [first] = lines
  if (first === undefined) return undefined
  const [release] = set.releases
  const { version = '', servicePack = '' } = release ?? {}
  const pack = servicePack === 'none' ? 'without a service pack' : servicePack
  const name = [set.product, version, pack].filter((part) => part !== '').join(' ')
  const more = total > lines.length ? `; the first ${lines.length} are` : ''
  const says = `${counted(total, 'fix')} ${total === 1 ? 'applies' : 'apply'} to ${name}`
  if (isCount) return countOf(set, total, { ...first, text: `${says}.` }, name)
  return {
    outcome: 'answered',
    certainty: 'derived',
    sentences: [{ text: `${says}${more}:`, citations: first.citations }, ...lines],
    data: { count: total, fixes: set },
  }
}

/** "How many fixes are there for Sample 4.0 SP3?": the list is in the data. */
function countOf(set: FixSet, count: number, sentence: DraftSentence, release: string): Draft {
  return {
    outcome: 'answered',
    kind: 'count',
    certainty: 'derived',
    sentences: [sentence],
    data: { count, fixes: set },
    followUps: [`List the fixes for ${release}`],
  }
}

function lineOf({ id, title, citations }: FixVerdict): DraftSentence[] {
  if (citations.length === 0) return []
  return [{ text: `- ${id}${title === undefined ? '' : `: ${title}`}`, citations }]
}
