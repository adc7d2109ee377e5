// Questions of worker processes to the primary, over the channel that Node's cluster has between them.

import cluster, { type Worker } from 'node:cluster'

/** What a worker may ask for. */
export type PrimaryCall =
  | 'metrics'
  | 'rate'
  | 'chat-seen'
  | 'session-secret'
  | 'ingest-start'
  | 'ingest-task'
  | 'feedback-vote'
  | 'feedback-note'
  | 'started'

interface Question {
  readonly quarry: 'call'
  readonly number: number
  readonly call: PrimaryCall
  readonly payload: unknown
}

interface Reply {
  readonly quarry: 'reply'
  readonly number: number
  readonly value?: unknown
  readonly error?: string
}

/** Answers by call; what they throw reaches the worker as a message. */
export type PrimaryAnswers = Readonly<Record<PrimaryCall, (payload: unknown) => Promise<unknown>>>

/** Makes the primary answer all its workers, present and future. */
export function answerWorkers(answers: PrimaryAnswers): void {
  cluster.on('message', (worker, message) => {
    if (isQuestion(message)) void answerOne(answers, worker, message)
  })
}

async function answerOne(answers: PrimaryAnswers, worker: Worker, question: Question) {
  const { number, call, payload } = question
  const reply = await answers[call](payload).then(
    (value): Reply => ({ quarry: 'reply', number, value }),
    (error): Reply => ({ quarry: 'reply', number, error: String(error) }),
  )
  if (worker.isConnected()) worker.send(reply)
}

/** What the primary asks of a worker. */
interface TakeOver {
  readonly quarry: 'take-over'
  readonly number: number
}

interface TakenOver {
  readonly quarry: 'taken-over'
  readonly number: number
  readonly isDone: boolean
}

let lastTakeOver = 0

/** Has every worker answer from the current snapshot; false when one cannot. Workers may die meanwhile. */
export async function takeOverEverywhere(): Promise<boolean> {
  lastTakeOver++
  const number = lastTakeOver
  const workers = Object.values(cluster.workers ?? {}).flatMap((worker) => worker ?? [])
  const states = await Promise.all(workers.map((worker) => takeOver(worker, number)))
  return states.every((isDone) => isDone)
}

/** A worker that is gone answers nobody; the one after it opens what is current. */
function takeOver(worker: Worker, number: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (isDone: boolean) => {
      worker.off('message', onMessage).off('disconnect', onGone)
      resolve(isDone)
    }
    const onGone = () => settle(true)
    const onMessage = (message: unknown) => {
      if (isTakenOver(message) && message.number === number) settle(message.isDone)
    }
    worker.on('message', onMessage).on('disconnect', onGone)
    if (worker.isConnected()) worker.send({ quarry: 'take-over', number } satisfies TakeOver)
    else settle(true)
  })
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** The worker's end of the channel. */
export class PrimaryChannel {
  readonly #waiting = new Map<number, Waiting>()
  #last = 0
  #setTakeOver: (takeOver: () => Promise<boolean>) => void = () => {}
  readonly #started = new Promise<() => Promise<boolean>>((resolve) => {
    this.#setTakeOver = resolve
  })

  constructor() {
    process.on('message', (message: unknown) => {
      if (isReply(message)) this.#settle(message)
      else if (isTakeOver(message)) void this.#takeOver(message.number)
    })
  }

  /** Called when the primary asks for it; what it asked before is answered then. */
  onTakeOver(takeOver: () => Promise<boolean>): void {
    this.#setTakeOver(takeOver)
  }

  async #takeOver(number: number): Promise<void> {
    const takeOver = await this.#started
    const reply: TakenOver = { quarry: 'taken-over', number, isDone: await takeOver() }
    if (process.connected) process.send?.(reply)
  }

  /** The primary's answer, whose shape `isAnswer` tells; another shape is an error. */
  async ask<T>(
    call: PrimaryCall,
    payload: unknown,
    isAnswer: (value: unknown) => value is T,
  ): Promise<T> {
    const value = await this.#ask(call, payload)
    if (!isAnswer(value)) throw new TypeError(`The primary answered "${call}" with something else.`)
    return value
  }

  #ask(call: PrimaryCall, payload: unknown): Promise<unknown> {
    this.#last++
    const question: Question = { quarry: 'call', number: this.#last, call, payload }
    return new Promise((resolve, reject) => {
      this.#waiting.set(question.number, { resolve, reject })
      process.send?.(question)
    })
  }

  #settle({ number, value, error }: Reply): void {
    const waiting = this.#waiting.get(number)
    this.#waiting.delete(number)
    if (error === undefined) waiting?.resolve(value)
    else waiting?.reject(new Error(error))
  }
}

const isQuestion = (message: unknown): message is Question => kindOf(message) === 'call'
const isTakeOver = (message: unknown): message is TakeOver => kindOf(message) === 'take-over'
const isTakenOver = (message: unknown): message is TakenOver => kindOf(message) === 'taken-over'
const isReply = (message: unknown): message is Reply => kindOf(message) === 'reply'

function kindOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'quarry' in message
    ? message.quarry
    : undefined
}
