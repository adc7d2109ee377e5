// The only writer to stdout and stderr. A reader that hangs up early ("quarry stats | head -1") ends
// the output, not the program.

import type { Writable } from 'node:stream'

// Everything but line breaks and tabs that a terminal would obey: "\u001b[2J".
const CONTROL_CHARACTERS = /[^\P{Cc}\n\t]/gu

export class Output {
  readonly #out: Channel
  readonly #notes: Channel

  constructor(stdout: Writable, stderr: Writable) {
    this.#out = new Channel(stdout)
    this.#notes = new Channel(stderr)
  }

  /** The result, for people; control characters of article text are left out. */
  print(text: string): void {
    this.#out.write(`${text.replace(CONTROL_CHARACTERS, '')}\n`)
  }

  /** The result, for programs. */
  printJson(value: unknown): void {
    this.#out.write(`${JSON.stringify(value, undefined, 2)}\n`)
  }

  /** Text that is written as it is: a generated document. */
  printRaw(text: string): void {
    this.#out.write(text)
  }

  /** Beside the result: what went wrong, what is going on. */
  note(text: string): void {
    this.#notes.write(`${text.replace(CONTROL_CHARACTERS, '')}\n`)
  }

  /** For progress and logs, which bring their own line breaks and cursor moves. */
  get noteStream(): Writable {
    return this.#notes.stream
  }
}

class Channel {
  readonly stream: Writable
  #isGone = false

  constructor(stream: Writable) {
    this.stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
      this.#isGone = true
    })
  }

  write(text: string): void {
    if (!this.#isGone) this.stream.write(text)
  }
}
