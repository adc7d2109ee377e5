// What the reports are called, and their kinds. Kinds of lint: src/model/lint.ts.

import type { ContradictionKind, LinkReportKind, ReportName } from '../../contract/reports.ts'
import { LINT_CODES } from '../../model/lint.ts'

interface ReportText {
  readonly title: string
  readonly summary: string
}

export const REPORT_TEXTS: Readonly<Record<ReportName, ReportText>> = {
  links: {
    title: 'Links that lead nowhere or elsewhere',
    summary:
      'Articles that are cited and not held, cited titles that are not those of the articles, and numbers that are probably wrong.',
  },
  lint: {
    title: 'Objections to single articles',
    summary: 'What a careful reader would object to, and what could not be read as it is printed.',
  },
  contradictions: {
    title: 'Contradictions',
    summary: 'Two places that cannot both be true, quoted side by side.',
  },
}

const KIND_NAMES: Readonly<Record<LinkReportKind | ContradictionKind, readonly [string, string]>> =
  {
    dangling: ['Cited, not held', 'The cited article is not in the knowledge base.'],
    'title-drift': [
      'Cited under another title',
      'The cited title is not the title of the article.',
    ],
    'wrong-number': ['Wrong number', 'The cited title fits another article clearly better.'],
    'fixed-in-text': [
      'Fixed in: keyword and text',
      'A keyword names another release than the text.',
    ],
    'fixed-in-applies-to': [
      'Fixed in a release that has it',
      'A keyword names as fix a release that the article applies to.',
    ],
    'file-version-date': [
      'Older file, later date',
      'The lower version of a file has the later date on the same branch.',
    ],
    'consequence-denied': ['Consequence denied', 'A linked article warns of what this one denies.'],
  }

/** For people; kinds of lint are spelt out of their code. */
export function kindName(kind: string): string {
  const known = Object.entries(KIND_NAMES).find(([name]) => name === kind)
  if (known !== undefined) return known[1][0]
  const words = kind.replaceAll('-', ' ')
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** One sentence; empty for a kind that nobody knows. */
export function kindMeaning(kind: string): string {
  const known = Object.entries(KIND_NAMES).find(([name]) => name === kind)
  if (known !== undefined) return known[1][1]
  return Object.entries(LINT_CODES).find(([name]) => name === kind)?.[1][1] ?? ''
}
