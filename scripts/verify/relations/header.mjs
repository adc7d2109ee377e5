// M6–M11: header, block, front matter and path of an article agree.

import { squeeze } from '../case.mjs'
import { fieldValue } from '../facts.mjs'

const headerVersion = {
  name: 'M6',
  says: 'the version of the header is a beginning of that of the block',
  check({ text }) {
    const version = text && fieldValue(text.parsed, 'version', 'block')
    if (version === undefined) return {}
    const header = fieldValue(text.parsed, 'version', 'header') ?? ''
    const isPrefix = version.startsWith(header) || version.replace(/^:\s*/, '').startsWith(header)
    return { problems: isPrefix ? [] : [`"${header}" before "${version}"`] }
  },
}

const headerKeywords = {
  name: 'M7',
  says: 'the keywords of the header are a beginning of those of the block',
  check({ text }) {
    const keywords = text && fieldValue(text.parsed, 'keywords', 'block')
    if (keywords === undefined) return {}
    const header = squeeze(fieldValue(text.parsed, 'keywords', 'header') ?? '')
    return { problems: squeeze(keywords).startsWith(header) ? [] : [`"${header}"`] }
  },
}

const numbers = {
  name: 'M8',
  says: 'path, front matter, permalink, heading and header name one number',
  check({ id, markdown }) {
    if (markdown === undefined) return {}
    const { parsed, article, text } = markdown
    const link = /^permalink: \/?kb\/\d+\/(Q\d+)\/$/m.exec(text)?.[1]
    const printed = parsed.fields.filter(({ name }) => name === 'number')
    const named = new Set([id, article.id, link, ...printed.map(({ value }) => value)])
    const isWhole = named.size === 1 && printed.length === 3
    return { problems: isWhole ? [] : [`${[...named]} in ${printed.length} places`] }
  },
}

const titles = {
  name: 'M9',
  says: 'the title is the same in both forms',
  check({ markdown, text }) {
    if (markdown === undefined || text === undefined) return {}
    const [a, b] = [markdown.article.title, text.article.title]
    return { problems: a === b ? [] : [`"${a}" ≠ "${b}"`] }
  },
}

const years = {
  name: 'M10',
  says: 'the year of the date is the year of the legal notice',
  check({ text }) {
    if (text === undefined) return {}
    const notice = text.text.slice(text.text.lastIndexOf('Copyright Microsoft'))
    const year = /^Copyright Microsoft Corporation (\d{4})/.exec(notice)?.[1]
    const date = text.article.lastModified?.date
    const isSame = year !== undefined && date?.startsWith(year)
    return { problems: isSame ? [] : [`${date}, notice of ${year}`] }
  },
}

// "winnt:2.0,2.0 SP1; MS-DOS:3.1" → 2.0, 2.0SP1, 3.1
function versionTokens(field) {
  const values = field.split(/[;,]/).map((piece) => piece.slice(piece.lastIndexOf(':') + 1))
  return new Set(values.map(token).filter((value) => value !== ''))
}

const token = (value) =>
  squeeze(value)
    .toLowerCase()
    .replace(/^\.|\.$/g, '')

function listedTokens(appliesTo) {
  const values = appliesTo.flatMap(({ version, servicePack, edition }) => {
    if (version === undefined && servicePack === undefined) return []
    const release = `${version ?? ''}${servicePack ?? ''}`
    return [token(/^second edition/i.test(edition ?? '') ? `${release}${edition}` : release)]
  })
  return new Set(values)
}

/** How the versions of the list stand to those of the field. */
function relationOf(listed, field) {
  const isIn = (all) => (one) => all.has(one)
  const isSubset = [...listed].every(isIn(field))
  const isSuperset = [...field].every(isIn(listed))
  if (isSubset && isSuperset) return 'equal'
  return isSuperset ? 'superset' : isSubset ? 'subset' : 'other notation'
}

const versions = {
  name: 'M11',
  says: 'versions of the applies-to list against those of the version field',
  stated: { equal: 43_590 },
  tolerance: 0.05,
  check({ any }) {
    const field = fieldValue(any.parsed, 'version', 'block') ?? ''
    const [listed, stated] = [listedTokens(any.article.appliesTo), versionTokens(field)]
    if (listed.size === 0 || stated.size === 0) return {}
    return { problems: [], counts: { [relationOf(listed, stated)]: 1 } }
  },
}

export const RELATIONS = [headerVersion, headerKeywords, numbers, titles, years, versions]
