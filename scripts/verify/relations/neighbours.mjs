// M26–M28: articles that were published twice, in parts, or in another form.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entryOf, SEEDS } from '../archive.mjs'
import { Case, collapse, read } from '../case.mjs'
import { differences, factsOf } from '../facts.mjs'

const TWINS = {
  Q41651: 'Q41657',
  Q41652: 'Q41658',
  Q97982: 'Q98090',
  Q142632: 'Q150831',
  Q149829: 'Q150847',
  Q151581: 'Q154418',
  Q171802: 'Q172249',
}
/** Header facts, which differ between twins, and the links between them. */
const OWN_FACTS = [
  'id',
  'title',
  'appliesTo',
  'products',
  'aliases',
  'lastModified',
  'keywords',
  'technology',
  'versionField',
  'hardware',
  'queryWords',
  'issueTypes',
  'solutionTypes',
]

const twins = {
  name: 'M26',
  says: 'exact duplicates give equal facts but for their headers',
  always: Object.keys(TWINS),
  check({ id, any }) {
    if (TWINS[id] === undefined) return {}
    const other = new Case(entryOf(TWINS[id])).any
    const facts = (article) => factsOf(article, collapse)
    return { problems: differences(facts(any.article), facts(other.article), OWN_FACTS) }
  },
}

// "MSMAIL: README.TXT (2 of 5)"
const PART = /^(.*?)\s*\(?\b(\d+) of (\d+)\b\)?\s*(.*)$/i

const series = {
  name: 'M27',
  says: 'parts of a series apply to the same products and name one total',
  check({ id, any }) {
    const { title, products } = any.article
    const [, before, part, total, after] = PART.exec(title) ?? []
    if (part === undefined || Number(part) > Number(total)) return {}
    return {
      fact: { id, stem: `${before} ${after}`.toLowerCase(), total, products: products.join('; ') },
    }
  },
  settle(facts) {
    const groups = new Map()
    for (const fact of facts) groups.set(fact.stem, [...(groups.get(fact.stem) ?? []), fact])
    return [...groups.values()]
      .filter((group) => group.length > 1)
      .map((group) => ({
        id: group[0].id,
        problems: ['total', 'products'].filter(
          (name) => new Set(group.map((one) => one[name])).size > 1,
        ),
      }))
  },
}

const EXPORTED = 'Q264630'
const EXPORT = /^002_.*\.txt$/
/** What the export of 2006 shares with the older forms. */
const SHARED_ROLES = ['symptoms', 'cause', 'workaround', 'more-information']

const exported = {
  name: 'M28',
  says: 'the HTML export agrees with the Markdown form',
  always: [EXPORTED],
  check({ id, any }) {
    if (id !== EXPORTED || !existsSync(SEEDS)) return {}
    const name = readdirSync(SEEDS).find((file) => EXPORT.test(file))
    if (name === undefined) return {}
    const other = read(readFileSync(join(SEEDS, name), 'utf8'), name).article
    const shared = (article) => ({
      id: article.id,
      roles: article.sections.map(({ role }) => role).filter((role) => SHARED_ROLES.includes(role)),
      references: [...new Set(article.references.map((one) => one.id))]
        .filter((one) => one !== id)
        .sort(),
      releases: article.appliesTo.map(
        ({ version, servicePack = '' }) => `${version} ${servicePack}`,
      ),
      isProblem: article.issueTypes.includes('kbprb'),
    })
    return { problems: differences(shared(any.article), shared(other)) }
  },
}

export const RELATIONS = [twins, series, exported]
