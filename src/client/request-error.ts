import type { Problem } from '../contract/problem.ts'

export interface Refusal {
  readonly status: number
  /** Absent when the reply is no problem of this service, e.g. the page of a proxy. */
  readonly problem?: Problem
  readonly retryAfterSeconds?: number
}

/** A reply that is no success. `code` is stable; the message is for people. */
export class QuarryRequestError extends Error {
  readonly status: number
  /** The code of the problem, or `reply-unexpected` for a reply that is none. */
  readonly code: string
  readonly problem: Problem | undefined
  readonly retryAfterSeconds: number | undefined

  constructor({ status, problem, retryAfterSeconds }: Refusal) {
    super(problem?.detail ?? `The server answered with status ${status}.`)
    this.name = 'QuarryRequestError'
    this.status = status
    this.code = problem?.code ?? 'reply-unexpected'
    this.problem = problem
    this.retryAfterSeconds = retryAfterSeconds
  }
}
