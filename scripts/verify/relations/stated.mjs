// M19–M21: keywords, texts and titles tell the same of service packs and kinds of articles.

import { entryOf } from '../archive.mjs'
import { Case } from '../case.mjs'
import { fieldValue } from '../facts.mjs'

/** Fix lists of a service pack: what marks their members, in keywords and in words. */
const FIX_LISTS = {
  Q258682: { keyword: /sp2fix|presp2/i, words: /Service Pack 2|SP2/i, members: 138 },
  Q150734: { keyword: /sp4fix/i, words: /Service Pack 4|SP4/i, members: 253 },
  Q308269: { keyword: /sp4fix|presp4/i, words: /Service Pack 4|SP4/i, members: 89 },
  Q280058: { keyword: /sp\d(?:fix)?|presp\d/i, words: /Service Pack \d|SP\d/i, members: 127 },
}
/** Of the members of a list, so many bear its keyword or its words. */
const MEMBER_SHARE = 0.85

const fixLists = {
  name: 'M19',
  says: 'members of a fix list name its service pack in keywords or text',
  always: Object.keys(FIX_LISTS),
  check({ id, any }) {
    const list = FIX_LISTS[id]
    if (list === undefined) return {}
    const cited = [...new Set(any.article.references.map((reference) => reference.id))]
    const members = cited.filter((one) => one !== id).map((one) => new Case(entryOf(one)))
    const held = members.filter(({ entry }) => entry.markdown ?? entry.text)
    const marked = held.filter((one) => names(one.any, list))
    const counts = { [`${id} held`]: held.length, [`${id} marked`]: marked.length }
    const problems = []
    if (Math.abs(held.length - list.members) > 0.05 * list.members)
      problems.push(`${held.length} members, stated ${list.members}`)
    if (marked.length < MEMBER_SHARE * held.length)
      problems.push(`${marked.length} of ${held.length} are marked`)
    return { problems, counts }
  },
}

const names = ({ article, text }, { keyword, words }) =>
  article.keywords.some((one) => keyword.test(one)) || words.test(text)

// "kbsms200sp2fix", "EXC55SP3Fix"; with "pre" the fix is meant to be in that pack and may not name it.
const FIXED = /^(?:kb)?(.+?)(?<!pre)sp(\d)fix$/i
/** Product words of such keywords → how many of their articles name the pack, of how many. */
const FAMILIES = { sms200: [192, 200], exchange550: [300, 305], sna400: [212, 212] }
const FAMILY_SHARE = 0.9

const packKeywords = {
  name: 'M20',
  says: 'articles with a keyword "…spNfix" name Service Pack N',
  check({ any }) {
    const { keywords, sections, title } = any.article
    const found = keywords.flatMap((keyword) => {
      const [, family, number] = FIXED.exec(keyword) ?? []
      return family === undefined ? [] : [{ family: family.toLowerCase(), number }]
    })
    if (found.length === 0) return {}
    const text = [title, ...sections.map((section) => section.text)].join('\n')
    const counts = {}
    for (const { family, number } of found) {
      const named = new RegExp(`(?:Service\\s+Pack\\s*|\\bSP-?)${number}`, 'i').test(text)
      const name = `${family} ${named ? 'names it' : 'does not'}`
      counts[name] = (counts[name] ?? 0) + 1
    }
    return { problems: [], counts }
  },
  judge: (counts) =>
    Object.keys(FAMILIES).flatMap((family) => {
      const [yes, no] = ['names it', 'does not'].map((word) => counts[`${family} ${word}`] ?? 0)
      return yes < FAMILY_SHARE * (yes + no) - 2 ? [`${family}: only ${yes} of ${yes + no}`] : []
    }),
}

const PREFIX_TYPES = { FIX: 'kbbug', BUG: 'kbbug', PRB: 'kbprb', HOWTO: 'kbhowto', INFO: 'kbinfo' }
// "FIX: …", "PRB: …"
const PREFIX = /^(FIX|BUG|PRB|HOWTO|INFO):/

const titlePrefixes = {
  name: 'M21',
  says: 'issue types are as printed, and mostly those of the title prefix',
  stated: { agree: 9015 },
  tolerance: 0.02,
  check({ any }) {
    const printed = fieldValue(any.parsed, 'issue-type', 'block') ?? ''
    const types = any.article.issueTypes
    const problems = printed.split(/\s+/).filter((word) => word && !types.includes(word))
    const expected = PREFIX_TYPES[PREFIX.exec(any.article.title)?.[1]]
    if (types.length === 0 || expected === undefined) return { problems }
    return { problems, counts: { [types.includes(expected) ? 'agree' : 'contradict']: 1 } }
  },
}

export const RELATIONS = [fixLists, packKeywords, titlePrefixes]
