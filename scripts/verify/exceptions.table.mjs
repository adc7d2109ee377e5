// Articles of which a relation is known not to hold, each group with the reason. The survey of the
// archive (FORMATS.md, PITFALLS.md) gives some of them; the rest were found by a run over all
// articles and read one by one. A group names the problem it excuses; any other is unexpected.

/** @typedef {{ids: Set<string>, reason: string, problem?: RegExp}} Exception */

const ids = (text) => new Set(text.trim().split(/\s+/))

/** @type {Readonly<Record<string, readonly Exception[]>>} */
const EXCEPTIONS = {
  M1: [
    {
      ids: ids('Q192582'),
      reason: 'an older converter wrote this body',
    },
    {
      ids: ids(`
      Q154452 Q162512 Q163522 Q182526 Q191452 Q202086 Q221690
    `),
      reason: 'quotation marks or controls in the title',
      problem: /^(?:title|shortTitleCut)/,
    },
    {
      ids: ids(`
      Q132940 Q140343 Q151195 Q170943 Q173400 Q173683 Q177793 Q184391 Q185010 Q192060 Q198537 Q205402
      Q229148 Q235606 Q237681 Q274256 Q274580 Q324115
    `),
      reason: 'a byte above 7 bits ends a word or a block in one form and is "<XX>" in the other',
      problem:
        /^(?:filePaths|procedures|registryKeys|fixedIn|confirmed|remedies|triggers|references|errors|sections|commands|logExcerpts)/,
    },
  ],
  M3: [
    {
      ids: ids(`
      Q191013 Q221636 Q221669 Q222163 Q224493 Q225053 Q225542 Q240315 Q242063 Q253785 Q254662
      Q256014 Q257230 Q257504 Q258042 Q263954 Q272338 Q280512 Q287537 Q318970 Q318992 Q321926
    `),
      reason: 'columns that tabs align: a listing in one form, words in the other',
      problem: /^tabs:/,
    },
  ],
  M4: [
    {
      ids: ids('Q81446 Q122337 Q130261'),
      reason: 'the layout of 1994, without a block below the body',
    },
    {
      ids: ids(`
      Q195665 Q235687 Q235691 Q235932 Q235934 Q235938 Q241270 Q253556 Q281833 Q288548 Q305283
      Q305286 Q305289 Q305294 Q305296 Q305298 Q305299 Q305301 Q305302 Q306047 Q306747 Q306749
      Q311225 Q312059 Q312070 Q314526 Q314538 Q314700 Q314701 Q315111 Q320013 Q325932
    `),
      reason: 'an applies-to item with a dash inside, which is two items on one line',
      problem: /^applies-to/,
    },
    {
      ids: ids('Q166867 Q172046'),
      reason: 'words set in become a heading when nothing tells lines',
      problem: /^headings/,
    },
    {
      ids: ids(`
      Q131324 Q131445 Q149941 Q150047 Q150497 Q150518 Q151178 Q151376 Q151492 Q152456 Q152486
      Q153375 Q153941 Q154646 Q154791 Q172250 Q184583 Q198293 Q226490 Q229064 Q230485 Q234029
    `),
      reason: 'glued titles: on one line nothing tells them from identifiers',
      problem: /^references/,
    },
    {
      ids: ids('Q138002'),
      reason: 'a number without Q, told by its own line alone',
      problem: /^references/,
    },
  ],
  M5: [
    {
      ids: ids(`
      Q122337 Q130261 Q150122 Q150789 Q157876 Q158204 Q166867 Q172806 Q176280 Q191626 Q193099
      Q194368 Q218178
    `),
      reason: 'text between a "<" and a far ">" is gone, with the headings in it',
      problem: /^headings/,
    },
  ],
  M9: [
    {
      ids: ids(`
      Q154452 Q162512 Q163522 Q182526 Q191452 Q202086 Q221690
    `),
      reason: 'quotation marks or controls in the title',
    },
  ],
  M14: [
    {
      ids: ids('Q175983'),
      reason: 'a comment drawn with asterisks in two columns',
      problem: /^lost:/,
    },
    {
      ids: ids('Q118694'),
      reason: 'the sentence above the applies-to list stands twice',
      problem: /^lost:/,
    },
  ],
  M15: [
    {
      ids: ids('Q148180'),
      reason: 'three tables under one frame: their header lines stand among the rows',
      problem: /^no row: File Name/,
    },
  ],
  M16: [
    { ids: ids('Q67296'), reason: 'prints 19 below 20 files' },
    { ids: ids('Q196699'), reason: 'prints 702 below 745 files', problem: /^745 rows/ },
    { ids: ids('Q74540'), reason: 'two disks side by side, each with a total of its own' },
    { ids: ids('Q88185 Q191500'), reason: 'one total below parts that blank lines separate' },
    {
      ids: ids('Q106429 Q106431 Q112849 Q113097'),
      reason: 'a row that differs in another edition of a disk, with the total of that disk',
    },
  ],
  M27: [
    {
      ids: ids('Q131816 Q161334 Q162124'),
      reason: 'the parts of the series print different lists of products',
      problem: /^products/,
    },
  ],
  M29: [
    {
      ids: ids('Q216355'),
      reason: 'two rows print 02/07/06 in an article of 2001',
    },
  ],
}

/** @returns {readonly Exception[]} */
export function exceptionsOf(relation) {
  return EXCEPTIONS[relation] ?? []
}
