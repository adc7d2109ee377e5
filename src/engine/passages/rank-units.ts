// The quotable units of one article, held against a question: which say most of what was asked.

import type { SectionRole } from '../../model/section.ts'
import type { Sought, SoughtTerm } from './sought.ts'
import type { PassageUnit } from './unit.ts'

/** What kind of passage answers: where it stands and what it has to hold. */
export interface PassageAim {
  /** Added to the score of a unit for the section it stands in. */
  readonly roles: Partial<Readonly<Record<SectionRole, number>>>
  /** Share of the asked sorts of value that a passage holds. */
  readonly valueShare: (passage: string) => number
  /** Added for what a unit itself says. */
  readonly bonus?: (unit: PassageUnit, own: ReadonlySet<number>) => number
}

export interface RankedUnit {
  /** Index in the units of the article. */
  readonly at: number
  readonly score: number
  /** Numbers of the sought terms that it holds itself. */
  readonly own: ReadonlySet<number>
}

/** Share of a term's weight by where it stands: in the unit, above it, beside it, in the title. */
const SHARES = [1, 0.55, 0.5, 0.3]
/** Asking words tell little: "default" stands in a sentence that states one. */
const ASKING_SHARE = 0.35
const NAME_SHARE = 1.3
const PRODUCT_SHARE = 0.5
const VALUE_BONUS = 0.3
// "Q123456 HOWTO: Send Mail", "http://…", "-or-", "(Query in this database for …)": leads elsewhere
const POINTER =
  /^(?:Q\d{4,7}\b|ARTICLE-ID|https?:|ftp:|-or-|\(?(?:query|search) (?:in|on) (?:this|the) )/i
// "WARNING: The information in this article has not been confirmed", "ANY USE BY YOU OF …"
const DISCLAIMER =
  /^(?:WARNING: )?(?:The information in this article has not been|ANY USE BY YOU\b|Microsoft provides this information "as is")/i
const POINTER_PENALTY = 1

const NONE: ReadonlySet<number> = new Set()

export function weightOf({ rarity, isAsking, isName, isProduct }: SoughtTerm): number {
  if (isProduct) return rarity * PRODUCT_SHARE
  return rarity * (isAsking ? ASKING_SHARE : 1) * (isName ? NAME_SHARE : 1)
}

/** Share of the weight of the words that say something of the subject; 1 when there are none. */
export function coverage(sought: Sought, found: ReadonlySet<number>): number {
  let all = 0
  let covered = 0
  for (const [number, term] of sought.terms.entries()) {
    if (term.isAsking || term.isProduct) continue
    all += weightOf(term)
    if (found.has(number)) covered += weightOf(term)
  }
  return all === 0 ? 1 : covered / all
}

/** In source order. Cost: linear in the units. */
export function rankUnits(
  title: string,
  units: readonly PassageUnit[],
  sought: Sought,
  aim: PassageAim,
): RankedUnit[] {
  const inTitle = sought.in(title)
  const own = units.map(({ text }) => sought.in(text))
  const whole = sought.terms.reduce((sum, term) => sum + weightOf(term), 0) || 1
  return units.map((unit, at) => {
    const rings = [own[at] ?? NONE, above(unit, sought), besides(units, own, at), inTitle]
    const covered = sought.terms.reduce((sum, term, number) => {
      const ring = rings.findIndex((terms) => terms.has(number))
      return sum + (SHARES[ring] ?? 0) * weightOf(term)
    }, 0)
    const ofRole = aim.roles[unit.role] ?? 0
    const ofUnit = aim.bonus?.(unit, own[at] ?? NONE) ?? 0
    const bonus = ofRole + ofUnit + aim.valueShare(unit.text) * VALUE_BONUS
    const isIdle = POINTER.test(unit.text) || DISCLAIMER.test(unit.text)
    const penalty = isIdle ? POINTER_PENALTY : 0
    return { at, score: covered / whole + bonus - penalty, own: own[at] ?? NONE }
  })
}

function above({ under, head }: PassageUnit, sought: Sought): ReadonlySet<number> {
  if (under === undefined && head === undefined) return NONE
  return sought.in(`${under ?? ''} ${head ?? ''}`)
}

/** What the neighbours of a unit in its section hold. */
function besides(
  units: readonly PassageUnit[],
  own: readonly ReadonlySet<number>[],
  at: number,
): ReadonlySet<number> {
  const section = units[at]?.section
  const before = units[at - 1]?.section === section ? (own[at - 1] ?? NONE) : NONE
  const behind = units[at + 1]?.section === section ? (own[at + 1] ?? NONE) : NONE
  if (before.size === 0 || behind.size === 0) return before.size === 0 ? behind : before
  return new Set([...before, ...behind])
}
