// The attributes of <quarry-search>, and what follows from them.

import { LitElement, type PropertyValues } from 'lit'
import type { ServiceOptions } from './service.ts'
import { readStrings, type Strings } from './strings.ts'
import { addressFrom } from './web-address.ts'

const DEFAULT_LIMIT = 8
const DEFAULT_SHORTCUT = 'mod+k /'
/** The service that this script came from. */
const ORIGIN = new URL(import.meta.url).origin

export class BoxAttributes extends LitElement {
  static override properties = {
    endpoint: {},
    placeholder: {},
    product: {},
    key: {},
    shortcut: {},
    recent: {},
    limit: { type: Number },
    value: {},
    articleUrl: { attribute: 'article-url' },
    searchUrl: { attribute: 'search-url' },
    reportUrl: { attribute: 'report-url' },
    strings: {},
  }

  declare endpoint: string
  declare placeholder: string | null
  declare product: string
  declare key: string
  declare shortcut: string
  declare recent: string
  declare limit: number
  /** What stands in the box. */
  declare value: string
  declare articleUrl: string
  declare searchUrl: string
  declare reportUrl: string
  declare strings: string | null

  protected texts: Strings = readStrings(null)

  constructor() {
    super()
    this.endpoint = ORIGIN
    this.placeholder = null
    this.product = ''
    this.key = ''
    this.shortcut = DEFAULT_SHORTCUT
    this.recent = 'on'
    this.limit = DEFAULT_LIMIT
    this.value = ''
    this.articleUrl = ''
    this.searchUrl = ''
    this.reportUrl = ''
    this.strings = null
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('strings')) this.texts = readStrings(this.strings)
  }

  protected get service(): ServiceOptions {
    const { key, product, limit } = this
    return { endpoint: this.endpoint.replace(/\/+$/, ''), key, product, limit }
  }

  protected addressOf(article: string): string {
    const inPortal = `${this.service.endpoint}/articles/{id}`
    return addressFrom(this.articleUrl === '' ? inPortal : this.articleUrl, 'id', article) ?? '#'
  }
}
