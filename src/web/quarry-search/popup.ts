// What is shown below the box, and which option of it is active.

import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { moved } from './keyboard.ts'
import { allOptions, type Option, type OptionGroup } from './options.ts'
import type { Found } from './service.ts'

export class Popup implements ReactiveController {
  groups: readonly OptionGroup[] = []
  /** After a search; suggestions have none. */
  found: Found | undefined
  isOpen = false
  hasFailed = false
  /** Said aloud. */
  status = ''
  /** -1 while the cursor is in the text alone. */
  active = -1
  readonly #host: ReactiveControllerHost

  constructor(host: ReactiveControllerHost) {
    this.#host = host
    host.addController(this)
  }

  hostConnected(): void {
    this.#host.requestUpdate()
  }

  get options(): readonly Option[] {
    return allOptions(this.groups)
  }

  /** The option that Enter chooses. */
  get chosen(): Option | undefined {
    return this.isOpen ? this.options[this.active] : undefined
  }

  get hasList(): boolean {
    return this.isOpen && this.groups.length > 0
  }

  show(groups: readonly OptionGroup[], status = '', found?: Found): void {
    this.groups = groups
    this.found = found
    this.hasFailed = false
    this.isOpen = groups.length > 0 || found !== undefined
    this.say(status)
    this.activate(-1)
  }

  fail(status: string): void {
    this.show([], status)
    this.hasFailed = true
    this.isOpen = true
  }

  say(status: string): void {
    this.status = status
    this.#host.requestUpdate()
  }

  activate(at: number): void {
    this.active = at
    this.#host.requestUpdate()
  }

  /** Opens what was closed; false where there is nothing to walk. */
  walk(step: 1 | -1): boolean {
    const { length } = this.options
    if (length === 0) return false
    const from = this.isOpen ? this.active : -1
    this.isOpen = true
    this.activate(moved(from, step, length))
    return true
  }

  open(): void {
    this.isOpen = this.groups.length > 0
    this.#host.requestUpdate()
  }

  close(): void {
    this.isOpen = false
    this.activate(-1)
  }
}
