// How files of an inventory stand, for people.

import type { FileStanding } from '../../contract/inventory-files.ts'

interface StandingName {
  /** Of a badge. */
  readonly kind: 'warn' | 'good' | 'quiet'
  readonly name: string
  readonly meaning: string
}

export const STANDINGS: Readonly<Record<FileStanding, StandingName>> = {
  behind: { kind: 'warn', name: 'Behind', meaning: 'an article ships a newer one' },
  differs: { kind: 'warn', name: 'Differs', meaning: 'same version, another size or day' },
  undecided: { kind: 'quiet', name: 'Open', meaning: 'shipped, but not to be compared' },
  current: { kind: 'good', name: 'Current', meaning: 'no article ships a newer one' },
  ahead: { kind: 'good', name: 'Ahead', meaning: 'newer than what articles ship' },
  unknown: { kind: 'quiet', name: 'Not shipped', meaning: 'in no file table of any article' },
}

/** Rows that somebody has to do something about. */
export const TO_ACT_ON: readonly FileStanding[] = ['behind', 'differs']
