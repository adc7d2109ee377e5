// A default is stated for what the question names, and not for something else beside it.

import type { AnswerReason } from '../../../contract/answers.ts'
import { coverage } from '../../passages/rank-units.ts'
import type { Sought } from '../../passages/sought.ts'
import type { PassageUnit } from '../../passages/unit.ts'
import { type Evidence, reasonOf } from './evidence.ts'

/** How far above a default the name of what it is the default of may stand. */
const ABOVE_DEFAULT = 4
// "Value Name: Logging": what is below is said of it
const NAMES_VALUE = /\bvalue name\b|\bREG_[A-Z]+\b.*\bdescription\b/i

/** The units above, up to the one that names another value, and the one below. */
function surroundings(units: readonly PassageUnit[], at: number): string[] {
  const texts = [units[at]?.text ?? '', units[at + 1]?.text ?? '']
  for (let above = at - 1; above >= Math.max(0, at - ABOVE_DEFAULT); above--) {
    const unit = units[above]
    if (unit === undefined || unit.section !== units[at]?.section) break
    texts.push(unit.text)
    if (NAMES_VALUE.test(unit.text)) break
  }
  return texts
}

// "Value Name: Logging"
const VALUE_NAME = /\bvalue name:?\s*([\w$]+)/i

function namesWhatIsAsked({ text }: PassageUnit, sought: Sought): boolean {
  const name = VALUE_NAME.exec(text)?.[1]
  if (name === undefined) return false
  return [...sought.in(name)].some((number) => sought.terms[number]?.isAsking === false)
}

/** "SponsorTimeout" → "SponsorTimeout Sponsor Timeout". */
function parted(text: string): string {
  return `${text} ${text.replace(/([a-z])([A-Z])/g, '$1 $2')}`
}

/** Share of the words of the question that stand where a default is stated. */
const LEAST_AT_DEFAULT = 0.35

// "default page timeout in", "defaults of MaxItems?", "default for the cache size"
const DEFAULT_OF =
  /\bdefaults?(?: value)?(?: of| for)?(?: the| an?)? ((?:(?!(?:in|of|for|on|under|when|with|and|or|is|at|by|to|if)\b)[\w-]+ ?){1,4})/i

/** Share of the words behind "default" that stand where it is stated. */
const LEAST_OF_NAME = 0.5

/** Whether a place names what the default is asked of. */
function namesDefault(question: string, sought: Sought, place: string): boolean {
  const wanted = sought.in(DEFAULT_OF.exec(question)?.[1] ?? '')
  const found = sought.in(place)
  const telling = [...wanted].flatMap((number) => {
    const term = sought.terms[number]
    return term === undefined || term.isAsking || term.isProduct ? [] : [{ number, term }]
  })
  const all = telling.reduce((sum, { term }) => sum + term.rarity, 0)
  const held = telling.reduce(
    (sum, { number, term }) => sum + (found.has(number) ? term.rarity : 0),
    0,
  )
  return held >= all * LEAST_OF_NAME
}

// "MaxItems = 100", "MaxItems: 0x5"
const SETTING = /^[\w$ ]{2,60}\s?[=:]\s?\S/
// "The default values are:" above a list, "The values shown above are the default values." below it
const DEFAULTS_BELOW = /\bdefaults?\b[^.]*:$/i
const DEFAULTS_ABOVE = /\babove\b[^.]*\bdefaults?\b/i
/** Rows of a list of settings between one and the sentence that calls them defaults. */
const MOST_SETTINGS = 8

/** A line of a list of settings that a sentence beside the list calls the defaults. */
function isListedAsDefault(units: readonly PassageUnit[], at: number): boolean {
  if (!SETTING.test(units[at]?.text ?? '')) return false
  return reaches(units, at, -1, DEFAULTS_BELOW) || reaches(units, at, 1, DEFAULTS_ABOVE)
}

/** Whether only settings lie between a place and a sentence of the form. */
function reaches(units: readonly PassageUnit[], at: number, step: 1 | -1, form: RegExp): boolean {
  for (let far = 1; far <= MOST_SETTINGS; far++) {
    const unit = units[at + far * step]
    if (unit === undefined || unit.section !== units[at]?.section) return false
    if (form.test(unit.text)) return true
    if (!SETTING.test(unit.text)) return false
  }
  return false
}

/** Who asks for a default is told that one. */
export function defaultStands({
  question,
  asked,
  sought,
  candidate,
}: Evidence): AnswerReason | undefined {
  if (!asked.kinds.some(({ name }) => name === 'default')) return undefined
  const { article, units, chosen } = candidate
  const own = units.find((unit) => namesWhatIsAsked(unit, sought))
  const isStated = chosen.some((at) => {
    const unit = units[at]
    if (unit === undefined) return false
    if (!/\bdefault/i.test(unit.text) && !isListedAsDefault(units, at)) return false
    const near = surroundings(units, at)
    if (own !== undefined) return near.includes(own.text)
    const place = [article.title, unit.under, unit.head, ...near].join(' ')
    if (!namesDefault(question.text, sought, parted(place))) return false
    return coverage(sought, sought.in(parted(place))) >= LEAST_AT_DEFAULT
  })
  if (isStated) return undefined
  return reasonOf('not-stated', candidate, 'does not state that default')
}
