// What happens on the page around the box: its shortcut, and when the reader turns to something else.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { isShortcut } from './shortcut.ts'

interface Watching extends ReactiveControllerHost, HTMLElement {
  readonly shortcut: string
}

export interface PageHandlers {
  readonly onShortcut: () => void
  readonly onLeave: () => void
}

/** Listens while the box is on the page. Of several boxes the first takes the shortcut. */
export class PageWatch implements ReactiveController {
  readonly #box: Watching
  readonly #handlers: PageHandlers
  #isTabbing = false

  constructor(box: Watching, handlers: PageHandlers) {
    this.#box = box
    this.#handlers = handlers
    box.addController(this)
  }

  hostConnected(): void {
    document.addEventListener('keydown', this.#onKey)
    document.addEventListener('pointerdown', this.#onPointer)
    this.#box.addEventListener('keydown', this.#onOwnKey)
    this.#box.addEventListener('focusout', this.#onFocusOut)
  }

  hostDisconnected(): void {
    document.removeEventListener('keydown', this.#onKey)
    document.removeEventListener('pointerdown', this.#onPointer)
    this.#box.removeEventListener('keydown', this.#onOwnKey)
    this.#box.removeEventListener('focusout', this.#onFocusOut)
  }

  #onKey = (event: KeyboardEvent): void => {
    if (!isShortcut(this.#box.shortcut, event)) return
    event.preventDefault()
    this.#handlers.onShortcut()
  }

  #onPointer = (event: Event): void => {
    if (!event.composedPath().includes(this.#box)) this.#handlers.onLeave()
  }

  #onOwnKey = ({ key }: KeyboardEvent): void => {
    this.#isTabbing = key === 'Tab'
  }

  /** A click on plain text in the list takes the focus away too, but is no leaving. */
  #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const isInside = relatedTarget instanceof Node && this.#box.contains(relatedTarget)
    if (isInside || (relatedTarget === null && !this.#isTabbing)) return
    this.#handlers.onLeave()
  }
}
