import type { Article } from '../../../src/model/article.ts'
import { trustArticleId } from '../../../src/model/article-id.ts'
import type { Section, SectionRole } from '../../../src/model/section.ts'
import { NO_STATEMENTS } from '../../../src/model/statement.ts'
import { NO_MATERIAL } from '../../support/no-material.ts'

export interface ArticleParts {
  readonly id?: string
  readonly aliases?: readonly string[]
  readonly title?: string
  readonly queryWords?: string
  readonly appliesTo?: readonly string[]
  readonly description?: string
  /** Texts of the sections: the first is the symptoms, the others more information. */
  readonly sections?: readonly (string | { role: SectionRole; heading: string; text: string })[]
}

const NOWHERE = { start: 0, end: 0 }

/** An article with what the text index reads; everything else is empty. */
export function makeArticle(parts: ArticleParts = {}): Article {
  const { id = 'Q100001', aliases = [], title = '', appliesTo = [], sections = [] } = parts
  return {
    id: trustArticleId(id),
    aliases: aliases.map(trustArticleId),
    collection: 'test',
    title,
    shortTitleCut: false,
    products: [],
    appliesTo: appliesTo.map((raw) => ({ product: raw, raw, span: NOWHERE })),
    keywords: [],
    technology: [],
    issueTypes: [],
    solutionTypes: [],
    hardware: [],
    ...(parts.queryWords !== undefined && { queryWords: parts.queryWords }),
    ...(parts.description !== undefined && { description: parts.description }),
    sections: sections.map(makeSection),
    fileTables: [],
    references: [],
    ...NO_MATERIAL,
    ...NO_STATEMENTS,
    boilerplate: [],
    diagnostics: [],
    source: { path: 'a.md', format: 'markdown', encoding: 'utf-8', sha256: '', text: '' },
  }
}

type SectionParts = NonNullable<ArticleParts['sections']>[number]

function makeSection(section: SectionParts, index: number): Section {
  if (typeof section !== 'string') return { ...section, blocks: [], span: NOWHERE }
  const role = index === 0 ? 'symptoms' : 'more-information'
  return { role, heading: role.toUpperCase(), text: section, blocks: [], span: NOWHERE }
}
