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

  /** An article as a document: byte for byte, except on a terminal, which would obey it. */
  printDocument(text: string): void {
    this.#out.write(this.#out.isTerminal ? text.replace(CONTROL_CHARACTERS, '') : text)
  }

  /** Text that is written as it is: a generated document. */
  printRaw(text: string): void {
    this.#out.write(text)
  }

  /** Beside the result: what went wrong, what is going on. */
  note(text: string): void {
    this.#notes.write(`${text.replace(CONTROL_CHARACTERS, '')}\n`)
  }

  /** A note that brings its own line breaks and cursor moves: progress. */
  noteRaw(text: string): void {
    if (text !== '') this.#notes.write(text)
  }

  /** Whether notes are read by a person at a terminal. */
  get isTerminal(): boolean {
    return this.#notes.isTerminal
  }

  /** Where a line editor shows what is typed: beside the result. */
  get editor(): Writable {
    return this.#notes.stream
  }

  /** Takes the lines of a log. */
  get log(): { write: (line: string) => void } {
    return { write: (line) => this.noteRaw(line) }
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

  get isTerminal(): boolean {
    return 'isTTY' in this.stream && this.stream.isTTY === true
  }

  write(text: string): void {
    if (!this.#isGone) this.stream.write(text)
  }
}
