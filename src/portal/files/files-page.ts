// Names of files that articles ship, found by a part of them.

import type { FileList, FileListQuery } from '../../contract/file.ts'
import { addressWith } from '../addresses.ts'
import { grouped } from '../grouped.ts'
import { html } from '../html.ts'
import type { Page } from '../layout.ts'
import { visibleText } from '../visible-text.ts'
import { fileAddress } from './file-form.ts'

export function filesPage(query: FileListQuery, list: FileList): Page {
  const { contains = '' } = query
  const { total, offset, limit, files } = list
  const address = (from: number) => addressWith('/files', { contains, offset: from || undefined })
  const main = html`<div>
<h1>Files</h1>
<p>Versions of files that articles ship, and who ships a newer one. For many files at once there is the <a href="/inventory">inventory check</a>.</p>
<form class="inline" action="/files" method="get"><label>Name contains <input name="contains" value="${contains}" maxlength="255" autocomplete="off" spellcheck="false"></label><button class="first">Find</button></form>
<p>${
    total === 0
      ? html`No article ships a file with “${visibleText(contains)}” in its name.`
      : `Files ${grouped(offset + 1)}–${grouped(offset + files.length)} of ${grouped(total)}${contains === '' ? ', those in most articles first' : ''}.`
  }</p>
<ul class="file-names">${files.map(
    ({ name, articles }) =>
      html`<li><a href="${fileAddress(name)}">${visibleText(name)}</a> <span class="count">${grouped(articles)}</span></li>`,
  )}</ul>
<nav class="pages" aria-label="Pages of files">${offset > 0 && html`<a rel="prev" href="${address(Math.max(0, offset - limit))}">Previous</a>`}${
    offset + limit < total && html`<a rel="next" href="${address(offset + limit)}">Next</a>`
  }</nav>
</div>`
  return { title: 'Files – Quarry', main, here: '/files' }
}
