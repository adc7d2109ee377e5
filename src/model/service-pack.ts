// Service packs in their printed forms: "SP4", "Service Pack 6a", "Service Pack 4.0", "SR-1",
// "Service Release 2b", "OSR2.5", "Cumulative Update 12", "CU12". Each family counts for itself.

import { remembered } from './remembered.ts'

export type ServicePackFamily = 'SP' | 'SR' | 'OSR' | 'CU'

export interface ServicePack {
  readonly family: ServicePackFamily
  readonly number: number
  /** Only of OSR: the 5 of "OSR2.5". */
  readonly minor: number
  /** "a" of "SP6a", else empty. Lower-case. */
  readonly letter: string
}

// "SP6a", "Service Pack 4.0", "SP 2", "SR-1", "Service Release 1", "OSR2.5", "OEM Service Release 2", "CU 12"
const PRINTED =
  /^(?:(?<SP>SP|Service Pack)|(?<OSR>OSR|OEM Service Release)|(?<SR>SR|Service Release)|(?<CU>CU|Cumulative Update))[ -]?(?<number>\d{1,3})(?:\.(?<minor>\d))?(?<letter>[a-z]?)$/i

/** `undefined` for anything else, "latest service pack" included. */
export const parseServicePack = remembered(readServicePack)

function readServicePack(text: string): ServicePack | undefined {
  const groups = PRINTED.exec(text.trim().replace(/\s+/g, ' '))?.groups
  if (groups === undefined) return undefined
  const { OSR, SR, CU, number, minor = '0', letter = '' } = groups
  const family =
    OSR !== undefined ? 'OSR' : SR !== undefined ? 'SR' : CU !== undefined ? 'CU' : 'SP'
  return { family, number: Number(number), minor: Number(minor), letter: letter.toLowerCase() }
}

/** "SP6a", "SR1", "OSR2.5". */
export function printServicePack({ family, number, minor, letter }: ServicePack): string {
  return `${family}${number}${minor > 0 ? `.${minor}` : ''}${letter}`
}

/**
 * Negative, zero or positive; `undefined` between families. None at all is lower than any of them.
 * SP6 is lower than SP6a.
 */
export function compareServicePacks(
  one: ServicePack | undefined,
  other: ServicePack | undefined,
): number | undefined {
  if (one === undefined || other === undefined)
    return Number(one !== undefined) - Number(other !== undefined)
  if (one.family !== other.family) return undefined
  if (one.number !== other.number) return Math.sign(one.number - other.number)
  if (one.minor !== other.minor) return Math.sign(one.minor - other.minor)
  return one.letter < other.letter ? -1 : Number(one.letter > other.letter)
}
