// How articles name fixes that belong together (DESIGN.md §6).

import { FIX_NOUN, type Phrasing } from './phrasing.ts'

export const COMPANIONS: readonly Phrasing[] = [
  {
    pattern: `\\bone of (?<count>two|three|four|five|[2-9]) (?:[\\w-]+ ){0,3}?${FIX_NOUN} (?:that|which|required|needed)`,
    example: 'This fix is one of two fixes that are required.',
  },
  {
    pattern: `\\b(?:accompanying|companion) ${FIX_NOUN}`,
    example: 'For information about the accompanying fix that you must apply, see:',
  },
  {
    pattern: `\\b(?:must|need to|should|have to) also (?:apply|install|obtain) (?:the|this) (?:[\\w-]+ ){0,3}?${FIX_NOUN}\\b`,
    example: 'You must also apply the fix that is described in the following article:',
  },
  {
    pattern: `\\b(?:in (?:conjunction|combination)|together|along) with the (?:[\\w-]+ ){0,3}?${FIX_NOUN}\\b`,
    example: 'This fix must be used in conjunction with the fix in the following article:',
  },
]
