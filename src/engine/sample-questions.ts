// Questions that an index can be asked, made from what its articles state.

import type { Answer } from '../contract/answers.ts'
import { fixRecordAt } from '../indexes/fixes/fix-index.ts'
import type { FixRecord } from '../indexes/fixes/fix-record.ts'
import type { Snapshot } from '../store/snapshot.ts'

type Holdings = Pick<Snapshot, 'catalog' | 'fixes'>
type Ask = (question: string) => Promise<Answer>

const MAX_QUESTIONS = 3
/** Articles that are looked at for what they offer. */
const MAX_EXAMPLES = 3
const MARKER = Buffer.from('"requiredBefore":[{')

interface Example {
  readonly id: string
  readonly build: string
  readonly servicePack: string
  /** A file that it ships. */
  readonly file?: string
}

/**
 * At most three questions, each of which is answered; none where no article states what is needed
 * before an upgrade. Cost: linear in the records of fixes; call it once an index.
 */
export async function sampleQuestions(holdings: Holdings, ask: Ask): Promise<readonly string[]> {
  const answered: string[] = []
  for (const question of examplesOf(holdings).flatMap(questionsOf)) {
    if (answered.length === MAX_QUESTIONS) break
    const { status } = await ask(question)
    if (status === 'answered' && !answered.includes(question)) answered.push(question)
  }
  return answered
}

const questionsOf = ({ id, build, servicePack, file }: Example): string[] => [
  `Which fixes does a build ${build} site need before ${servicePack}?`,
  ...(file === undefined ? [] : [`Which version of ${file} does ${id} ship?`]),
  `What is the cause of the problem in ${id}?`,
  `Which articles cite ${id}?`,
]

/** Articles that say what a build needs before a service pack, in the order of the index. */
function examplesOf({ catalog, fixes }: Holdings): Example[] {
  const bytes = Buffer.from(fixes.bytes.buffer, fixes.bytes.byteOffset, fixes.bytes.byteLength)
  const examples: Example[] = []
  let article = 0
  let at = bytes.indexOf(MARKER)
  while (at >= 0 && examples.length < MAX_EXAMPLES) {
    while ((fixes.offsets[article + 1] ?? Number.POSITIVE_INFINITY) <= at) article++
    const record = fixRecordAt(fixes, article)
    const id = catalog.at(article)?.id
    const example = record && id !== undefined ? exampleOf(id, record) : undefined
    if (example !== undefined) examples.push(example)
    at = bytes.indexOf(MARKER, fixes.offsets[article + 1] ?? bytes.length)
  }
  return examples
}

function exampleOf(id: string, { statements, tables }: FixRecord): Example | undefined {
  for (const { forReleases, before } of statements.requiredBefore) {
    const build = forReleases.flatMap((release) => release.build ?? [])[0]
    const servicePack = before.flatMap((release) => release.servicePack ?? [])[0]
    if (build === undefined || servicePack === undefined || !/\d/.test(servicePack)) continue
    const file = tables.flatMap(({ files }) => files)[0]?.name
    return { id, build, servicePack, ...(file !== undefined && { file }) }
  }
  return undefined
}
