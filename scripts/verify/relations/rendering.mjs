// M24: reading is deterministic, and what is rendered reads back as the same article.

import { renderArticle } from '../../../dist/render/render-article.js'
import { plainText } from '../../../dist/text/plain-text.js'
import { collapse, read } from '../case.mjs'
import { differences, factsOf } from '../facts.mjs'

const EXTENSION = { markdown: 'md', text: 'txt', html: 'html' }
/** HTML is read slowly: every tenth article is. */
const HTML_EVERY = 10

const rendered = {
  name: 'M24',
  says: 'reading twice gives the same, and so does reading what is rendered',
  check({ number, any, entry }) {
    const { article, text } = any
    const again = read(text, entry.markdown ?? entry.text).article
    const problems = JSON.stringify(again) === JSON.stringify(article) ? [] : ['not deterministic']
    const formats = number % HTML_EVERY === 0 ? ['markdown', 'text', 'html'] : ['markdown', 'text']
    return { problems: [...problems, ...formats.flatMap((format) => readBack(article, format))] }
  },
}

function readBack(article, format) {
  const text = renderArticle(article, format)
  const { article: other } = read(text, `elsewhere/rendering.${EXTENSION[format]}`)
  return differences(comparable(article), comparable(other)).map((one) => `${format}: ${one}`)
}

/** White space between the cells of tables does not count, nor do lines of rules. */
function comparable(article) {
  const sections = article.sections.map(({ role, heading, blocks }) => ({
    role,
    heading,
    text: tableText(plainText(blocks, article.source.text)),
  }))
  const fileTables = factsOf(article.fileTables, collapse)
  return { ...factsOf(article), sections, fileTables }
}

const RULE = /^[\s|+=:-]*$/
const TABLES = new Set(['ruled-table', 'grid-table'])

function tableText({ text, leaves }) {
  let at = 0
  const parts = leaves.map(({ node, start, end }) => {
    const piece = text.slice(at, start)
    at = end
    const isTable = node.type === 'table' || TABLES.has(node.data?.shape)
    return piece + (isTable ? cellsOf(text.slice(start, end)) : text.slice(start, end))
  })
  return parts.join('') + text.slice(at)
}

const cellsOf = (table) =>
  table
    .split('\n')
    .filter((line) => !RULE.test(line))
    .map((line) => line.replace(/[\s|]+/g, ' ').trim())
    .join('\n')

export const RELATIONS = [rendered]
