// What is quoted holds a value of the sort that the question asks for.

import type { AnswerReason } from '../../../contract/answers.ts'
import type { IntentName } from '../../question/intent.ts'
import { wants } from '../../question/question.ts'
import type { Candidate } from './candidates.ts'
import { type Evidence, reasonOf } from './evidence.ts'
import { namesFixedRelease } from './fixed-release.ts'

/** Intents that ask for a cell of a file table → what a sentence must hold beside the name. Global. */
const FILE_FACTS: readonly (readonly [intent: IntentName, value: RegExp])[] = [
  // "2.0.1380.1125", "4.97", "build 518"
  ['file-version', /(?<![\w.])\d+\.\d[\d.]*|\bbuild \d+/gi],
  // "24,576 bytes", "112 KB"
  ['file-size', /\d[\d,.]*\s*(?:bytes|KB|MB|K)\b/gi],
  // "6/17/98", "June 4, 1992", "May-24-2000"
  [
    'file-date',
    /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{1,2}, \d{4}\b|\b[a-z]{3,9}-\d{1,2}-\d{4}\b/gi,
  ],
  ['file-list', /\w\.\w{3}\b/g],
]

/** Tables of files are read by their own answerer: here a sentence must say it. */
export function fileFactsStand({ question, asked, candidate }: Evidence): AnswerReason | undefined {
  if (question.files.length === 0) return undefined
  const isDated = asked.kinds.some(({ name }) => name === 'date')
  const facts = FILE_FACTS.filter(([intent]) => wants(question, intent)).filter(
    ([intent]) => intent !== 'file-date' || isDated,
  )
  const names = question.files.map(({ name }) => name.toLowerCase())
  const isNamed = (at: number) =>
    names.some((name) => candidate.units[at]?.text.toLowerCase().includes(name))
  const { units } = candidate
  const isGoneOn = (at: number) => units[at - 1]?.block === units[at]?.block && isNamed(at - 1)
  const said = candidate.chosen
    .filter(
      (at) =>
        isNamed(at) || (isDated && [at - 2, at - 1, at + 1, at + 2].some(isNamed)) || isGoneOn(at),
    )
    .flatMap((at) => candidate.units[at] ?? [])
    .filter(({ form }) => form !== 'row')
  const isNew = (value: RegExp, text: string) =>
    [...text.matchAll(value)].some(([found]) => !question.text.includes(found))
  if (facts.every(([, value]) => said.some(({ text }) => isNew(value, text)))) return undefined
  return reasonOf('not-stated', candidate, `does not state that of ${question.files[0]?.name}`)
}

/** Who asks where it was corrected is told a release. */
export function fixStands({ question, candidate }: Evidence): AnswerReason | undefined {
  if (candidate.kind !== 'fixed-in') return undefined
  const said = candidate.chosen.flatMap((at) => candidate.units[at]?.text ?? [])
  if (said.some((text) => namesFixedRelease(text, question.text))) return undefined
  return reasonOf('not-stated', candidate, 'does not say in which release it was corrected')
}

// "registry", "HKEY_LOCAL_MACHINE", "SYSTEM.INI"
const SETTINGS = /\bregistry\b|\bHKEY|\bREG_|\.ini\b/i

// "registry", "HKEY_LOCAL_MACHINE"
const OF_REGISTRY = /\bregistry\b|\bregedit|\bHKEY|\bREG_/i

/** Who asks for a registry value is told of the registry. */
export function registryIsSpokenOf({ question, asked, candidate }: Evidence) {
  if (!asked.kinds.some(({ name }) => name === 'registry-name')) return undefined
  const form = /\bregistry\b/i.test(question.text) ? OF_REGISTRY : SETTINGS
  if (candidate.units.some(({ text }) => form.test(text))) return undefined
  return reasonOf('not-stated', candidate, 'names no registry value')
}

// "which sound driver of Sample cures", "what cable stops it": the sort of remedy that is asked for
const REMEDY =
  /\b(?:which|what) (?:[\w-]+ ){0,2}?([\w-]{4,})(?: (?:of|for|from) [^?!]{1,60}?)? (?:cures?|removes?|fixes|corrects?|solves?|repairs?|stops?|helps?)\b/i

/** Who asks which driver cures it is told of a driver. */
export function remedyStands({ question, sought, candidate, whole }: Evidence) {
  const [, noun = ''] = REMEDY.exec(question.text) ?? []
  const [number] = sought.in(noun)
  const term = number === undefined ? undefined : sought.terms[number]
  if (number === undefined || term === undefined || term.isAsking || term.isProduct)
    return undefined
  if (sought.in(whole).has(number)) return undefined
  return reasonOf('not-stated', candidate, `names no ${noun}`)
}

// "has confirmed this to be a problem in version 3.1": has it, and does not cure it
const AFFECTED = /\bconfirmed\b|\bproblem in\b/i

/** A sort of value without which there is no answer is there. */
export function valuesStand({ asked, candidate, passages }: Evidence): AnswerReason | undefined {
  const asksForRelease = asked.kinds.some(({ name }) => name === 'which-release')
  const isTold = asksForRelease && candidate.kind !== 'status' ? unaffected(candidate) : passages
  if (asked.holdsRequired(isTold)) return undefined
  return reasonOf('not-stated', candidate, 'does not state the value that is asked for')
}

/** What is quoted, without what tells of the releases that have the trouble. */
function unaffected({ units, chosen }: Candidate): string {
  return chosen
    .flatMap((at) => units[at] ?? [])
    .filter(({ role, text }) => role !== 'symptoms' && !AFFECTED.test(text))
    .map(({ under = '', head = '', text }) => `${under} ${head} ${text}`)
    .join('\n')
}
