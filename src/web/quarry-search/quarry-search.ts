// <quarry-search>: a search box for any page. Suggestions while typing, results and an answer on Enter.
// The input keeps the focus; the list is walked by aria-activedescendant (WAI-ARIA combobox pattern).

import { html, nothing, type TemplateResult } from 'lit'
import { BoxAttributes } from './attributes.ts'
import { isAllowed } from './events.ts'
import { commandOf, wantsNewTab } from './keyboard.ts'
import { hitOptions, type Option, recentOptions, suggestionOptions } from './options.ts'
import { PageWatch } from './page-watch.ts'
import { Popup } from './popup.ts'
import { forgetRecent, readRecent, rememberSearch } from './recent.ts'
import { Requests } from './requests.ts'
import { search, suggest } from './service.ts'
import { shortcutLabel } from './shortcut.ts'
import { countText, fill } from './strings.ts'
import { STYLES } from './styles.ts'
import { answerView, groupViews, type ListHandlers, noteViews } from './views.ts'
import { addressFrom, goTo } from './web-address.ts'

export class QuarrySearch extends BoxAttributes {
  static override styles = STYLES

  readonly #popup = new Popup(this)
  readonly #requests = new Requests(() => this.#popup.fail(this.texts.failed))
  readonly #handlers: ListHandlers = {
    activate: (at) => this.#popup.activate(at),
    choose: (option, isNewTab) => this.#choose(option, isNewTab),
  }

  constructor() {
    super()
    const onShortcut = () => {
      this.focus()
      this.#input?.select()
    }
    new PageWatch(this, { onShortcut, onLeave: () => this.#popup.close() })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.#requests.cancel()
  }

  /** Puts the cursor into the box. */
  override focus(options?: FocusOptions): void {
    this.#input?.focus(options)
  }

  override render(): TemplateResult {
    const { texts } = this
    const { active, hasList, status } = this.#popup
    return html`
      <div class="field" part="field">
        <input part="input" type="search" role="combobox" enterkeyhint="search" autocomplete="off"
          autocapitalize="off" spellcheck="false" aria-autocomplete="list" aria-controls="list"
          aria-expanded=${hasList ? 'true' : 'false'}
          aria-activedescendant=${hasList && active >= 0 ? `option-${active}` : nothing}
          aria-label=${texts.label} placeholder=${this.placeholder ?? texts.placeholder}
          .value=${this.value} @input=${this.#onInput} @compositionend=${this.#onInput}
          @keydown=${this.#onKey} @focus=${this.#onFocus}>
        ${this.#hint()}
      </div>
      ${this.#popupView()}
      <div class="status" role="status">${status}</div>
    `
  }

  #popupView(): TemplateResult {
    const { texts } = this
    const { active, found, groups, hasFailed, isOpen } = this.#popup
    return html`<div class="popup" part="popup" ?hidden=${!isOpen} @keydown=${this.#onPopupKey}>
      ${hasFailed ? html`<div class="note" part="failed">${texts.failed}</div>` : nothing}
      ${answerView(found?.answer, texts, (id) => this.addressOf(id))}
      ${noteViews(found?.search, texts, this.reportUrl)}
      <div id="list" role="listbox" part="list" aria-label=${texts.label}>
        ${groupViews(groups, active, this.#handlers)}
      </div>
      ${this.#forgetButton()}
    </div>`
  }

  override updated(): void {
    const { active } = this.#popup
    if (active < 0) return
    this.renderRoot.querySelector(`#option-${active}`)?.scrollIntoView({ block: 'nearest' })
  }

  #hint() {
    const label = this.value === '' ? shortcutLabel(this.shortcut) : ''
    return label === '' ? nothing : html`<kbd part="shortcut" aria-hidden="true">${label}</kbd>`
  }

  #forgetButton() {
    const isRecent = this.#popup.options[0]?.kind === 'recent'
    return isRecent
      ? html`<button part="forget" type="button" @click=${this.#forget}>${this.texts.forget}</button>`
      : nothing
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input')
  }

  #onInput = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return
    this.value = event.target.value
    if (event instanceof InputEvent && event.isComposing) return
    const query = this.value.trim()
    this.#popup.activate(-1)
    if (query === '') this.#showRecent()
    else this.#requests.later((signal) => this.#suggest(query, signal))
  }

  #onFocus = (): void => {
    if (this.value.trim() === '') this.#showRecent()
  }

  #onKey = (event: KeyboardEvent): void => {
    if (this.#obey(event)) event.preventDefault()
  }

  /** Whether the key was the list's; else it is the text's. */
  #obey(event: KeyboardEvent): boolean {
    const popup = this.#popup
    switch (commandOf(event)) {
      case 'next':
        return popup.walk(1)
      case 'previous':
        return popup.walk(-1)
      case 'open':
        popup.open()
        return true
      case 'close':
        popup.close()
        return true
      case 'enter':
        this.#enter(wantsNewTab(event))
        return true
      case 'escape':
        return this.#escape()
      case 'edit':
        popup.activate(-1)
        return false
      case undefined:
        return false
    }
  }

  /** From a link or a button of the list back into the box. */
  #onPopupKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    this.focus()
    this.#popup.close()
  }

  #enter(isNewTab: boolean): void {
    const { chosen } = this.#popup
    if (chosen !== undefined) this.#choose(chosen, isNewTab)
    else if (this.value.trim() !== '') this.#search(this.value.trim(), isNewTab)
  }

  /** Closes the list; a second time empties the box. */
  #escape(): boolean {
    if (this.#popup.isOpen) this.#popup.close()
    else if (this.value === '') return false
    else {
      this.#requests.cancel()
      this.value = ''
      this.#popup.show([])
    }
    return true
  }

  #choose({ kind, text, article }: Option, isNewTab: boolean): void {
    const url = article === undefined ? undefined : this.addressOf(article)
    const detail = {
      kind,
      text,
      ...(article !== undefined && { article }),
      ...(url !== undefined && { url }),
    }
    if (!isAllowed(this, 'quarry-select', detail)) return
    if (url !== undefined) goTo(url, isNewTab)
    else {
      this.value = text
      this.#search(text, isNewTab)
    }
  }

  async #suggest(query: string, signal: AbortSignal): Promise<void> {
    const groups = suggestionOptions(await suggest(query, this.service, signal), this.texts)
    const count = groups.reduce((sum, { options }) => sum + options.length, 0)
    this.#popup.show(groups, countText(this.texts, 'suggestion', count))
  }

  /** On the page of results where there is one, else below the box. */
  #search(query: string, isNewTab: boolean): void {
    this.#requests.cancel()
    if (this.recent !== 'off') rememberSearch(query)
    const url = addressFrom(this.searchUrl, 'query', query)
    if (!isAllowed(this, 'quarry-search', { query, ...(url !== undefined && { url }) })) return
    if (url === undefined) this.#searchHere(query)
    else {
      this.#popup.close()
      goTo(url, isNewTab)
    }
  }

  #searchHere(query: string): void {
    this.#popup.say(this.texts.loading)
    this.#requests.now(async (signal) => {
      const found = await search(query, this.service, signal)
      const { total } = found.search
      const nothingFound = fill(this.texts.noResults, { query })
      const status = total > 0 ? countText(this.texts, 'result', total) : nothingFound
      this.#popup.show(hitOptions(found.search, this.texts), status, found)
    })
  }

  #showRecent(): void {
    this.#requests.cancel()
    const queries = this.recent === 'off' ? [] : readRecent()
    const status = queries.length === 0 ? '' : countText(this.texts, 'suggestion', queries.length)
    this.#popup.show(recentOptions(queries, this.texts), status)
  }

  #forget = (): void => {
    forgetRecent()
    this.#popup.show([])
    this.focus()
  }
}
