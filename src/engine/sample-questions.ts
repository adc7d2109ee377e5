// Questions that an index can be asked, made from what its articles state.

import type { Answer } from '../contract/answers.ts'
import { type GateExample, type GateHoldings, gateExamples } from './gate-examples.ts'

type Ask = (question: string) => Promise<Answer>

const MAX_QUESTIONS = 3

/**
 * At most three questions, each of which is answered: about what is needed before an upgrade, where an
 * article states that, else about the most cited articles. Cost: linear in the records of fixes; call
 * it once an index.
 */
export async function sampleQuestions(
  holdings: GateHoldings,
  ask: Ask,
  mostCited: () => readonly string[],
): Promise<readonly string[]> {
  const answered: string[] = []
  for (const question of candidates(holdings, mostCited)) {
    if (answered.length === MAX_QUESTIONS) break
    const { status } = await ask(question)
    if (status === 'answered' && !answered.includes(question)) answered.push(question)
  }
  return answered
}

function* candidates(
  holdings: GateHoldings,
  mostCited: () => readonly string[],
): Generator<string> {
  for (const example of gateExamples(holdings)) yield* questionsOf(example)
  for (const id of mostCited()) yield* questionsAbout(id)
}

const questionsOf = ({ id, build, servicePack, file }: GateExample): string[] => [
  `Which fixes does a build ${build} site need before ${servicePack}?`,
  ...(file === undefined ? [] : [`Which version of ${file} does ${id} ship?`]),
  ...questionsAbout(id),
]

const questionsAbout = (id: string): string[] => [
  `What is the cause of the problem in ${id}?`,
  `Which articles cite ${id}?`,
]
