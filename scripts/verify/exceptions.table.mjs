// Articles of which a relation is known not to hold, each group with the reason. The survey of the
// archive (FORMATS.md, PITFALLS.md) gives most of them; the rest were read one by one.

/** @typedef {{ids: Set<string>, reason: string, problem?: RegExp}} Exception */

const ids = (text) => new Set(text.trim().split(/\s+/))

/** @type {Readonly<Record<string, readonly Exception[]>>} */
const EXCEPTIONS = {
  M1: [
    { ids: ids('Q192582'), reason: 'an older converter wrote this body' },
    {
      ids: ids('Q154452 Q162512 Q163522 Q182526 Q191452 Q202086 Q221690'),
      reason: 'quotation marks or controls in the title',
      problem: /^title/,
    },
  ],
  M9: [
    {
      ids: ids('Q154452 Q162512 Q163522 Q182526 Q191452 Q202086 Q221690'),
      reason: 'quotation marks or controls in the title',
    },
  ],
  M10: [{ ids: ids('Q149449 Q149450'), reason: 'the notice has another year' }],
}

/** @returns {readonly Exception[]} */
export function exceptionsOf(relation) {
  return EXCEPTIONS[relation] ?? []
}
