// M4 and M5: what survives when the text form is collapsed to one line.

import { collapse, read } from '../case.mjs'
import { fieldValue, firstDifference } from '../facts.mjs'

const BLOCK_FIELDS = [
  'query-words',
  'keywords',
  'component',
  'technology',
  'version',
  'platform',
  'hardware',
  'issue-type',
  'solution-type',
]
const HEADER_FIELDS = [
  'number',
  'title',
  'date',
  'product',
  'version',
  'operating-system',
  'keywords',
]

/** What must be equal, by the name of the problem it makes when it is not. */
function survivors({ parsed, article }) {
  const valuesOf = (names, place) =>
    names.map((name) => collapse(fieldValue(parsed, name, place) ?? 'none'))
  return {
    header: valuesOf(HEADER_FIELDS, 'header'),
    block: valuesOf(BLOCK_FIELDS, 'block'),
    'applies-to': parsed.appliesTo.map(({ text }) => collapse(text)),
    headings: article.sections.filter(isMain).map(({ heading }) => heading),
    references: [...new Set(article.references.map(({ id }) => id))].sort(),
  }
}

const CANONICAL = new Set([
  'SYMPTOMS',
  'CAUSE',
  'RESOLUTION',
  'STATUS',
  'SUMMARY',
  'MORE INFORMATION',
  'WORKAROUND',
  'REFERENCES',
])
const isMain = ({ heading }) => CANONICAL.has(heading)

function compare(original, flat, names) {
  const [a, b] = [survivors(original), survivors(flat)]
  return names
    .filter((name) => a[name].join('\n') !== b[name].join('\n'))
    .map((name) => `${name} (${firstDifference(a[name], b[name])})`)
}

const collapsed = {
  name: 'M4',
  says: 'collapsed to one line: header, block, applies-to, headings and reference ids stay',
  check(one) {
    if (one.text === undefined) return {}
    const names = ['header', 'block', 'applies-to', 'headings', 'references']
    return { problems: compare(one.text, one.flat, names) }
  },
}

// "<Sms_root_folder>", "<dos.h>"; also from a "<" to a ">" far away, as a stripper of tags does it.
const TAG = /<[^<>]*>/g

const stripped = {
  name: 'M5',
  says: 'collapsed and without <…>: the headings stay',
  check(one) {
    if (one.text === undefined) return {}
    const text = collapse(one.text.text)
    if (!text.includes('<')) return { problems: [] }
    const bare = read(collapse(text.replace(TAG, '')), one.entry.text)
    return { problems: compare(one.text, bare, ['headings']) }
  },
}

export const RELATIONS = [collapsed, stripped]
