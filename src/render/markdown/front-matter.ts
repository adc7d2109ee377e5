// YAML front matter. Values that YAML could take for something else are quoted as JSON, which YAML
// includes.

import type { Article } from '../../model/article.ts'
import { type AppliesToLine, appliesToLines } from '../applies-to.ts'
import { factsOf } from '../facts.ts'

/** Both "---" lines included, without a line break at the end. */
export function renderFrontMatter(article: Article): string {
  const facts = factsOf(article).map(({ key, values }) => `${key}: ${scalars(values)}`)
  const lines = appliesToLines(article.appliesTo)
  const list = lines.length === 0 ? [] : ['appliesto:', ...lines.map(listLine)]
  return ['---', ...facts, ...list, '---'].join('\n')
}

/** A line that owns others is a key: its colon is YAML's. */
function listLine({ text, depth }: AppliesToLine, at: number, lines: readonly AppliesToLine[]) {
  const indent = '  '.repeat(depth * 2 + 1)
  const ownsNext = (lines[at + 1]?.depth ?? 0) > depth
  return ownsNext ? `${indent}- ${scalar(text.replace(/:$/, ''))}:` : `${indent}- ${scalar(text)}`
}

// "kbprb kbsms200", "Q252717", "06-AUG-2002": nothing in it means anything to YAML.
const PLAIN = /^[A-Za-z0-9(][\w ()/.+'-]*$/
// "null", "1.0", "true": would be read as they stand, but other readers take them for values.
const VALUE = /^(?:null|true|false|yes|no|on|off|[\d.,eE+-]+)$/i

function scalars(values: readonly string[]): string {
  const [first = ''] = values
  return values.length === 1 ? scalar(first) : `[${values.map(scalar).join(', ')}]`
}

function scalar(text: string): string {
  return PLAIN.test(text) && !VALUE.test(text) && !text.endsWith(' ') ? text : JSON.stringify(text)
}
