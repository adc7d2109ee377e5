// A Uint32Array that grows, for lists whose length is known only at their end.

const FIRST_CAPACITY = 1024

export class GrowingArray {
  length = 0
  #values = new Uint32Array(FIRST_CAPACITY)

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow()
    this.#values[this.length++] = value
  }

  /** The value at an index below `length`. */
  at(index: number): number {
    return this.#values[index] as number
  }

  get last(): number | undefined {
    return this.length === 0 ? undefined : this.#values[this.length - 1]
  }

  /** Adds one to the last value; there must be one. */
  increaseLast(): void {
    this.#values[this.length - 1] = (this.#values[this.length - 1] as number) + 1
  }

  clear(): void {
    this.length = 0
  }

  /** The values so far, as a view; later pushes may not show in it. */
  get values(): Uint32Array {
    return this.#values.subarray(0, this.length)
  }

  #grow(): void {
    const larger = new Uint32Array(this.#values.length * 2)
    larger.set(this.#values)
    this.#values = larger
  }
}
