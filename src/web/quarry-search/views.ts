// The parts of the list under the box, as templates. Whatever comes from outside is text to them.

import { html, nothing, type TemplateResult } from 'lit'
import type { Answer } from '../../contract/answers.ts'
import type { SearchHit, SearchResponse } from '../../contract/search.ts'
import { wantsNewTab } from './keyboard.ts'
import { type Option, type OptionGroup, piecesOf } from './options.ts'
import { fill, type Strings } from './strings.ts'
import { addressFrom } from './web-address.ts'

type View = TemplateResult | typeof nothing

export interface ListHandlers {
  readonly activate: (at: number) => void
  readonly choose: (option: Option, isNewTab: boolean) => void
}

/** Ids of options count through all groups: "option-0", "option-1" … */
export function groupViews(
  groups: readonly OptionGroup[],
  active: number,
  handlers: ListHandlers,
): TemplateResult[] {
  let at = 0
  return groups.map(({ title, options }, group) => {
    const first = at
    at += options.length
    return html`<div role="group" aria-labelledby="group-${group}" part="group">
      <div class="title" part="title" id="group-${group}">${title}</div>
      ${options.map((option, offset) => optionView(option, first + offset, active, handlers))}
    </div>`
  })
}

function optionView(
  option: Option,
  at: number,
  active: number,
  { activate, choose }: ListHandlers,
): TemplateResult {
  const { text, article, hit } = option
  return html`<div class="option" part="option" role="option" id="option-${at}"
    aria-selected=${at === active ? 'true' : 'false'}
    @pointermove=${() => activate(at)}
    @pointerdown=${(event: Event) => event.preventDefault()}
    @click=${(event: MouseEvent) => choose(option, wantsNewTab(event))}>
    ${text} ${article === undefined ? nothing : html`<span class="id">${article}</span>`}
    ${hit === undefined ? nothing : snippetView(hit)}
  </div>`
}

function snippetView({ snippet }: SearchHit): TemplateResult {
  const pieces = piecesOf(snippet.text, snippet.marks)
  return html`<div class="snippet">${pieces.map(({ text, isMarked }) =>
    isMarked ? html`<mark>${text}</mark>` : text,
  )}</div>`
}

/** The answer and each article that it rests on. */
export function answerView(
  answer: Answer | undefined,
  texts: Strings,
  urlOf: (article: string) => string,
): View {
  if (answer === undefined) return nothing
  const articles = [...new Map(answer.citations.map(({ article, title }) => [article, title]))]
  return html`<section class="answer" part="answer" aria-label=${texts.answer}>
    <div class="text">${answer.text}</div>
    <ul aria-label=${texts.sources}>
      ${articles.map(([id, title]) => html`<li><a href=${urlOf(id)}>${id}</a> ${title}</li>`)}
    </ul>
  </section>`
}

/** What was corrected, and that nothing was found. */
export function noteViews(
  reply: SearchResponse | undefined,
  texts: Strings,
  reportUrl: string,
): View {
  if (reply === undefined) return nothing
  const corrections = (reply.corrections ?? []).map(
    (correction) => html`<div class="note">${fill(texts.corrected, correction)}</div>`,
  )
  if (reply.total > 0) return html`${corrections}`
  return html`${corrections}
    <div class="note" part="empty">
      ${fill(texts.noResults, { query: reply.query })} ${reportLink(reply.query, texts, reportUrl)}
      <slot name="empty"></slot>
    </div>`
}

function reportLink(query: string, texts: Strings, pattern: string): View {
  const url = addressFrom(pattern, 'query', query)
  return url === undefined ? nothing : html`<a href=${url}>${texts.report}</a>`
}
