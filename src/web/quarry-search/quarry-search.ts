// <quarry-search>: a search box for any page. Suggestions while typing, results and an answer on Enter.
// The input keeps the focus; the list is walked by aria-activedescendant (WAI-ARIA combobox pattern).

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit'
import {
  allOptions,
  hitOptions,
  type Option,
  type OptionGroup,
  recentOptions,
  suggestionOptions,
} from './options.ts'
import { forgetRecent, readRecent, rememberSearch } from './recent.ts'
import { type Found, type ServiceOptions, search, suggest } from './service.ts'
import { isShortcut, shortcutLabel } from './shortcut.ts'
import { fill, readStrings, type Strings } from './strings.ts'
import { STYLES } from './styles.ts'
import { answerView, groupViews, isWebAddress, type ListHandlers, noteViews } from './views.ts'

const DEBOUNCE_MS = 150
const DEFAULT_LIMIT = 8
const DEFAULT_SHORTCUT = 'mod+k /'
/** The service that this script came from. */
const ORIGIN = new URL(import.meta.url).origin

export interface SelectDetail {
  readonly kind: Option['kind']
  readonly text: string
  readonly article?: string
  /** Where the box goes next unless the event is cancelled. */
  readonly url?: string
}

export class QuarrySearch extends LitElement {
  static override styles = STYLES
  static override properties = {
    endpoint: {},
    placeholder: {},
    product: {},
    key: {},
    shortcut: {},
    recent: {},
    limit: { type: Number },
    articleUrl: { attribute: 'article-url' },
    reportUrl: { attribute: 'report-url' },
    strings: {},
    _query: { state: true },
    _groups: { state: true },
    _found: { state: true },
    _active: { state: true },
    _isOpen: { state: true },
    _status: { state: true },
  }

  declare endpoint: string
  declare placeholder: string | null
  declare product: string
  declare key: string
  declare shortcut: string
  declare recent: string
  declare limit: number
  declare articleUrl: string
  declare reportUrl: string
  declare strings: string | null
  declare _query: string
  declare _groups: readonly OptionGroup[]
  declare _found: Found | undefined
  declare _active: number
  declare _isOpen: boolean
  declare _status: string

  readonly #handlers: ListHandlers = {
    activate: (at) => {
      this._active = at
    },
    choose: (option, isNewTab) => this.#choose(option, isNewTab),
  }
  #texts: Strings = readStrings(null)
  #timer: ReturnType<typeof setTimeout> | undefined
  #running: AbortController | undefined

  constructor() {
    super()
    this.endpoint = ORIGIN
    this.placeholder = null
    this.product = ''
    this.key = ''
    this.shortcut = DEFAULT_SHORTCUT
    this.recent = 'on'
    this.limit = DEFAULT_LIMIT
    this.articleUrl = ''
    this.reportUrl = ''
    this.strings = null
    this._query = ''
    this._groups = []
    this._found = undefined
    this._active = -1
    this._isOpen = false
    this._status = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    document.addEventListener('keydown', this.#onPageKey)
    document.addEventListener('pointerdown', this.#onPagePointer)
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    document.removeEventListener('keydown', this.#onPageKey)
    document.removeEventListener('pointerdown', this.#onPagePointer)
    this.#cancel()
  }

  /** Puts the cursor into the box. */
  override focus(options?: FocusOptions): void {
    this.#input?.focus(options)
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('strings')) this.#texts = readStrings(this.strings)
  }

  override render(): TemplateResult {
    const texts = this.#texts
    const isOpen = this._isOpen
    const active = isOpen && this._active >= 0 ? `option-${this._active}` : nothing
    return html`
      <div class="field" part="field">
        <input part="input" type="search" role="combobox" enterkeyhint="search" autocomplete="off"
          autocapitalize="off" spellcheck="false" aria-autocomplete="list" aria-controls="list"
          aria-expanded=${isOpen && allOptions(this._groups).length > 0 ? 'true' : 'false'}
          aria-activedescendant=${active} aria-label=${texts.label}
          placeholder=${this.placeholder ?? texts.placeholder} .value=${this._query}
          @input=${this.#onInput} @keydown=${this.#onKey} @focus=${this.#onFocus}
          @compositionend=${this.#onInput}>
        ${this.#hint()}
      </div>
      <div class="popup" part="popup" ?hidden=${!isOpen}>
        ${answerView(this._found?.answer, texts, (id) => this.#urlOf(id))}
        ${noteViews(this._found?.search, texts, this.reportUrl)}
        <div id="list" role="listbox" part="list" aria-label=${texts.label}>
          ${groupViews(this._groups, this._active, this.#handlers)}
        </div>
        ${this.#forgetButton()}
      </div>
      <div class="status" role="status">${this._status}</div>
    `
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('_active') && this._active >= 0) {
      this.renderRoot.querySelector(`#option-${this._active}`)?.scrollIntoView({ block: 'nearest' })
    }
  }

  #hint() {
    if (this._query !== '') return nothing
    const label = shortcutLabel(this.shortcut)
    return label === '' ? nothing : html`<kbd part="shortcut" aria-hidden="true">${label}</kbd>`
  }

  #forgetButton() {
    const isRecent = this._groups[0]?.options[0]?.kind === 'recent'
    return isRecent
      ? html`<button part="forget" type="button" @click=${this.#forget}>${this.#texts.forget}</button>`
      : nothing
  }

  get #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input')
  }

  get #service(): ServiceOptions {
    const { key, product, limit } = this
    return { endpoint: this.endpoint.replace(/\/+$/, ''), key, product, limit }
  }

  #urlOf(article: string): string {
    const pattern =
      this.articleUrl === '' ? `${this.#service.endpoint}/articles/{id}` : this.articleUrl
    const url = pattern.replaceAll('{id}', encodeURIComponent(article))
    return isWebAddress(url) ? url : '#'
  }

  #onInput = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return
    this._query = event.target.value
    if (event instanceof InputEvent && event.isComposing) return
    this.#cancel()
    this._active = -1
    if (this._query.trim() === '') {
      this.#showRecent()
      return
    }
    this.#timer = setTimeout(() => void this.#suggest(this._query), DEBOUNCE_MS)
  }

  #onFocus = (): void => {
    if (this._query.trim() === '') this.#showRecent()
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey) return
    const isHandled = this.#handleKey(event)
    if (isHandled) event.preventDefault()
  }

  /** Whether the key was one of the list. Home and End move the cursor within the text. */
  #handleKey({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean {
    switch (key) {
      case 'ArrowDown':
        return this.#move(1)
      case 'ArrowUp':
        return this.#move(-1)
      case 'Home':
      case 'End':
        this._active = -1
        return false
      case 'Enter':
        return this.#enter(ctrlKey || metaKey || shiftKey)
      case 'Escape':
        return this.#escape()
      case 'Tab':
        this._isOpen = false
        return false
      default:
        return false
    }
  }

  #move(step: number): boolean {
    const { length } = allOptions(this._groups)
    if (length === 0) return false
    if (!this._isOpen) {
      this._isOpen = true
      this._active = step > 0 ? 0 : length - 1
      return true
    }
    const next = this._active + step
    this._active = this._active < 0 ? (step > 0 ? 0 : length - 1) : (next + length) % length
    return true
  }

  #enter(isNewTab: boolean): boolean {
    const option = this._isOpen ? allOptions(this._groups)[this._active] : undefined
    if (option !== undefined) this.#choose(option, isNewTab)
    else if (this._query.trim() !== '') void this.#search(this._query.trim())
    return true
  }

  /** Closes the list; a second time empties the box. */
  #escape(): boolean {
    if (this._isOpen) {
      this._isOpen = false
      this._active = -1
    } else if (this._query !== '') {
      this.#cancel()
      this._query = ''
      this._groups = []
      this._found = undefined
    } else return false
    return true
  }

  #choose({ kind, text, article }: Option, isNewTab: boolean): void {
    const url = article === undefined ? undefined : this.#urlOf(article)
    const detail: SelectDetail = {
      kind,
      text,
      ...(article !== undefined && { article }),
      ...(url !== undefined && { url }),
    }
    const event = new CustomEvent('quarry-select', {
      detail,
      bubbles: true,
      composed: true,
      cancelable: true,
    })
    if (!this.dispatchEvent(event)) return
    if (url === undefined) {
      this._query = text
      void this.#search(text)
    } else if (isNewTab) window.open(url, '_blank', 'noopener')
    else window.location.assign(url)
  }

  async #suggest(query: string): Promise<void> {
    await this.#run(async (signal) => {
      const reply = await suggest(query, this.#service, signal)
      this._found = undefined
      this.#show(suggestionOptions(reply, this.#texts))
      this.#say('suggestionCount', allOptions(this._groups).length)
    })
  }

  async #search(query: string): Promise<void> {
    this.#cancel()
    if (this.recent !== 'off') rememberSearch(query)
    this.dispatchEvent(
      new CustomEvent('quarry-search', { detail: { query }, bubbles: true, composed: true }),
    )
    this._status = this.#texts.loading
    await this.#run(async (signal) => {
      this._found = await search(query, this.#service, signal)
      this.#show(hitOptions(this._found.search, this.#texts))
      this._isOpen = true
      const { total } = this._found.search
      if (total > 0) this.#say('resultCount', total)
      else this._status = fill(this.#texts.noResults, { query })
    })
  }

  /** One request at a time: a newer one ends the one before. */
  async #run(task: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const running = new AbortController()
    this.#running = running
    try {
      await task(running.signal)
    } catch {
      if (running.signal.aborted) return
      this._groups = []
      this._found = undefined
      this._status = this.#texts.failed
    }
  }

  #show(groups: readonly OptionGroup[]): void {
    this._groups = groups
    this._active = -1
    this._isOpen = groups.length > 0
  }

  #showRecent(): void {
    this._found = undefined
    const queries = this.recent === 'off' ? [] : readRecent()
    this.#show(recentOptions(queries, this.#texts))
    this._status = ''
  }

  #forget = (): void => {
    forgetRecent()
    this.#show([])
    this.focus()
  }

  #say(name: 'suggestionCount' | 'resultCount', count: number): void {
    this._status = fill(this.#texts[name], { count })
  }

  #cancel(): void {
    clearTimeout(this.#timer)
    this.#running?.abort()
  }

  #onPageKey = (event: KeyboardEvent): void => {
    if (!isShortcut(this.shortcut, event)) return
    event.preventDefault()
    this.focus()
    this.#input?.select()
  }

  #onPagePointer = (event: Event): void => {
    if (!event.composedPath().includes(this)) this._isOpen = false
  }
}
