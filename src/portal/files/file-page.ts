// One file: who ships newer, its versions as a chart and step by step, every row of it.

import type { FileHistory } from '../../contract/file.ts'
import { addressWith } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { html } from '../html.ts'
import type { Page } from '../layout.ts'
import { fileAnswer } from './file-answer.ts'
import { fileBranches } from './file-branches.ts'
import { fileChart } from './file-chart.ts'
import { type FileFields, fileForm } from './file-form.ts'
import { fileRows } from './file-rows.ts'

export interface FilePageParts {
  readonly name: string
  readonly fields: FileFields
  readonly history: FileHistory
  /** From its first row on, where a version is asked about. */
  readonly compared?: FileHistory | undefined
  /** Why the question was not answered. */
  readonly refusal?: string | undefined
}

export function filePage({ name, fields, history, compared, refusal }: FilePageParts): Page {
  const { total, articles, branches } = history
  const main = html`<div>
<p class="eyebrow"><a href="/files">File</a></p>
<h1>${name}</h1>
<p>${foundText(total, articles)} <span class="ways"><a href="${addressWith('/search', { q: name })}">Articles that name it</a> <a href="/inventory">Check many files</a> <a href="/v1/files/${encodeURIComponent(name)}?limit=200">JSON</a></span></p>
${refusal !== undefined && html`<p class="panel" role="alert">${refusal}</p>`}
${total > 0 && fileForm(name, fields, history)}
${total > 0 && compared && fileAnswer(fields, compared)}
${total > 0 && fileChart(name, branches)}
${fileBranches(branches)}
${fileRows(name, fields, history)}
</div>`
  return { title: `${name} – Quarry`, main, here: '/files' }
}

function foundText(total: number, articles: number): string {
  if (total === 0) return 'No article ships a file of this name.'
  const rows = `${grouped(total)} ${total === 1 ? 'row' : 'rows'} of file tables`
  return `${rows} in ${grouped(articles)} ${articles === 1 ? 'article' : 'articles'}.`
}
