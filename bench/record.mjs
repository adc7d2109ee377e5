// bench/RESULTS.md: one section a benchmark, replaced as a whole by a run with --record. A section
// says when and on what kind of machine it was measured, never which one.

import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

const FILE = join(import.meta.dirname, 'RESULTS.md')

/** "2 cores, 24 GB, Node 20.20.2 on linux x64, 2026-01-31" */
export function describeMachine() {
  const memory = Math.ceil(totalmem() / 2 ** 30)
  const day = new Date().toISOString().slice(0, 10)
  const node = `Node ${process.versions.node} on ${process.platform} ${process.arch}`
  return `${cpus().length} cores, ${memory} GB, ${node}, ${day}`
}

/** Rows of cells → a Markdown table; the first row is the head, the first column is left-aligned. */
export function markdownTable([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'))
  return [line(head), line(rule), ...rows.map(line)].join('\n')
}

/** Rows of cells as columns for a terminal. */
export function plainTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => `${row[column]}`.length)))
  const pad = (cell, column) =>
    column === 0 ? `${cell}`.padEnd(widths[0]) : `${cell}`.padStart(widths[column])
  return rows.map((row) => row.map(pad).join('  ')).join('\n')
}

/** Replaces the section between `<!-- name -->` and `<!-- /name -->`. */
export function record(name, text) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const before = readFileSync(FILE, 'utf8')
  const from = before.indexOf(open)
  const to = before.indexOf(close)
  if (from < 0 || to < from) throw new Error(`bench/RESULTS.md has no section ${name}`)
  const section = `${open}\n\nMeasured on ${describeMachine()}.\n\n${text.trim()}\n\n`
  writeFileSync(FILE, before.slice(0, from) + section + before.slice(to))
}
