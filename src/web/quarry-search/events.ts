// What the box tells the page. Both events can be cancelled: then the page does what is to be done.

import type { Option } from './options.ts'

export interface SelectDetail {
  readonly kind: Option['kind']
  readonly text: string
  readonly article?: string
  /** Where the box goes next unless the event is cancelled. */
  readonly url?: string
}

export interface SearchDetail {
  readonly query: string
  /** Where the results are, unless the box shows them itself. */
  readonly url?: string
}

/** Whether the box goes on. */
export function isAllowed(
  box: HTMLElement,
  type: 'quarry-select' | 'quarry-search',
  detail: SelectDetail | SearchDetail,
): boolean {
  return box.dispatchEvent(
    new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
  )
}
