// One operation of the knowledge base as a tool for agents.

import type { Static, TObject } from 'typebox'
import { exactCheck } from '../contract/check.ts'
import type { KnowledgeBase } from '../engine/knowledge-base.ts'

export interface ToolAbout<I extends TObject = TObject, O extends TObject = TObject> {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly input: I
  readonly output: O
}

export type ToolOutcome =
  /** A value of the output schema; `text` is what an agent reads, the value as JSON unless given. */
  | { readonly result: object; readonly text?: string }
  /** Why there is none, in the fields of a problem. */
  | { readonly refusal: { readonly code: string; readonly [field: string]: unknown } }

export interface Tool extends ToolAbout {
  /** Takes what a client sends; what the input schema does not admit is refused as REST refuses it. */
  readonly call: (kb: KnowledgeBase, input: unknown) => Promise<ToolOutcome>
}

/** A tool from its schemas and what it does with a valid input. */
export function tool<I extends TObject, O extends TObject>(
  about: ToolAbout<I, O>,
  answer: (kb: KnowledgeBase, input: Static<I>) => Promise<ToolOutcome>,
): Tool {
  const check = exactCheck(about.input)
  const isValid = (input: unknown): input is Static<I> => check(input).length === 0
  return {
    ...about,
    call: async (kb, input) => (isValid(input) ? answer(kb, input) : refused(check(input))),
  }
}

/** A tool whose result is all that it says. */
export function plainTool<I extends TObject, O extends TObject>(
  about: ToolAbout<I, O>,
  answer: (kb: KnowledgeBase, input: Static<I>) => Promise<Static<O> & object>,
): Tool {
  return tool(about, async (kb, input) => ({ result: await answer(kb, input) }))
}

function refused(errors: ReturnType<ReturnType<typeof exactCheck>>): ToolOutcome {
  const fields = errors.map(({ instancePath, params, message }) => ({
    pointer: `#${instancePath}`,
    detail: [message, ...Object.values(params).filter((value) => typeof value === 'string')].join(
      ': ',
    ),
  }))
  return { refusal: { code: 'request-invalid', errors: fields } }
}
