// A binary heap: the first element under an order is always at hand.

export class Heap<T> {
  readonly #isBefore: (a: T, b: T) => boolean
  readonly #elements: T[] = []

  /** The order must be total, or equal elements leave in no stated order. */
  constructor(isBefore: (a: T, b: T) => boolean) {
    this.#isBefore = isBefore
  }

  get size(): number {
    return this.#elements.length
  }

  get first(): T | undefined {
    return this.#elements[0]
  }

  /** In no stated order, as a view. */
  get elements(): readonly T[] {
    return this.#elements
  }

  push(element: T): void {
    let at = this.#elements.length
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = this.#elements[parent]
      if (above === undefined || !this.#isBefore(element, above)) break
      this.#elements[at] = above
      at = parent
    }
    this.#elements[at] = element
  }

  pop(): T | undefined {
    const { first } = this
    const last = this.#elements.pop()
    if (last !== undefined && this.#elements.length > 0) this.replaceFirst(last)
    return first
  }

  /** Takes the first element out and puts another in. */
  replaceFirst(element: T): void {
    let at = 0
    for (;;) {
      const child = this.#firstChild(at)
      const below = this.#elements[child]
      if (below === undefined || !this.#isBefore(below, element)) break
      this.#elements[at] = below
      at = child
    }
    this.#elements[at] = element
  }

  #firstChild(at: number): number {
    const left = at * 2 + 1
    const first = this.#elements[left]
    const second = this.#elements[left + 1]
    const isSecond = first !== undefined && second !== undefined && this.#isBefore(second, first)
    return isSecond ? left + 1 : left
  }
}
