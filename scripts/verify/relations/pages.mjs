// O1–O3: the second knowledge base, modern Markdown, read with the same extractors.

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { slugOfPath } from '../../../dist/model/article-id.js'
import { OFFICE } from '../archive.mjs'

// "## Symptoms", "## PROBLEM", "## Symptom  "
const HEADING = /^##[ \t]+(symptoms?|problems?)[ \t]*$/gim
const withoutFences = (text) => text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '')

const roles = {
  name: 'O1',
  over: 'pages',
  says: 'every heading of symptoms or problems is one of a section of that role',
  stated: { symptoms: 1390, problem: 302 },
  tolerance: 0.03,
  check({ page }) {
    const headings = [...withoutFences(page.text).matchAll(HEADING)].map(([, word]) => word)
    if (headings.length === 0) return {}
    const read = page.article.sections.filter(({ role }) => role === 'symptoms')
    const isProblem = (word) => /^p/i.test(word)
    return {
      problems: read.length < headings.length ? [`${read.length} of ${headings.length}`] : [],
      counts: {
        symptoms: headings.some((word) => !isProblem(word)) ? 1 : 0,
        problem: headings.some(isProblem) ? 1 : 0,
      },
    }
  },
}

// "appliesto:" and the lines of its list.
const APPLIES_TO = /^appliesto:[ \t]*\r?\n((?:[ \t]*-[ \t]+[^\n]*\n|[ \t]*\n)+)/m
const ENTRY = /^[ \t]*-[ \t]+(\S.*?)[ \t\r]*$/gm

const products = {
  name: 'O2',
  over: 'pages',
  says: 'every entry of the front matter’s appliesto is read',
  check({ page }) {
    const list = APPLIES_TO.exec(page.text)?.[1]
    if (list === undefined) return {}
    const entries = [...list.matchAll(ENTRY)].map(([, entry]) => entry.replace(/^["']|["']$/g, ''))
    const read = new Set(page.article.appliesTo.map(({ raw }) => raw))
    const lost = entries.filter((entry) => !read.has(entry))
    return {
      problems: lost.map((entry) => `not read: ${entry}`),
      counts: { entries: entries.length },
    }
  },
}

// "](../outlook/crash.md#cause)", "](crash.md)"
const LINK = /\]\(<?([^()\s>]+?\.md)(?:[?#][^()\s>]*)?>?(?:\s+"[^"]*")?\)/gi
const INCLUDE = /(?:^|\/)includes\//

const links = {
  name: 'O3',
  over: 'pages',
  says: 'every relative link to a file that exists is a reference to its article',
  check({ page, entry }) {
    const targets = [...withoutFences(page.text).matchAll(LINK)]
      .filter(([, url]) => !/^(?:[a-z][a-z0-9+.-]*:|\/)/i.test(url))
      .map(([, url]) => join(entry.page, '..', decodeURIComponent(url)))
      .filter((path) => !INCLUDE.test(path) && existsSync(join(OFFICE, path)))
    if (targets.length === 0) return {}
    const cited = new Set(page.article.references.map(({ id }) => id))
    const lost = targets.filter((path) => !cited.has(slugOfPath(path)))
    return {
      problems: lost.map((path) => `no reference: ${path}`),
      counts: { links: targets.length },
    }
  },
}

export const RELATIONS = [roles, products, links]
