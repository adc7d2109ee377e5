// Procedures of an article as clients see them.

import { Type } from 'typebox'
import { closedObject, listOf, refTo, Span, textEnum } from './schema.ts'

const PRINTED = { text: Type.String(), span: refTo(Span) }

export const PrintedTextView = closedObject(PRINTED, {
  $id: 'PrintedText',
  description: 'Words on one line, with their place.',
})

export const NoteView = closedObject(
  { kind: textEnum(['note', 'warning', 'important', 'caution', 'tip']), ...PRINTED },
  { $id: 'Note' },
)

export const StepView = closedObject(
  {
    marker: Type.String({ description: 'As printed; may be empty.', examples: ['3.'] }),
    number: Type.Optional(Type.Integer({ minimum: 0, description: 'Absent for bullets.' })),
    depth: Type.Integer({
      minimum: 0,
      description: 'Nested steps follow the step they belong to.',
    }),
    parts: listOf(
      closedObject({
        kind: textEnum([
          'text',
          'code',
          'note',
          'warning',
          'important',
          'caution',
          'tip',
          'or',
          'and',
        ]),
        ...PRINTED,
      }),
    ),
    span: refTo(Span),
  },
  { $id: 'ProcedureStep' },
)

export const ProcedureView = closedObject(
  {
    title: Type.Optional(refTo(PrintedTextView)),
    method: Type.Optional(refTo(PrintedTextView)),
    joinedBy: Type.Optional(
      textEnum(['or', 'and'], { description: 'How it is joined to the procedure before it.' }),
    ),
    notes: listOf(refTo(NoteView), { description: 'Notes between the title and the first step.' }),
    steps: listOf(refTo(StepView), { description: 'Empty for a method that is told in prose.' }),
    section: Type.Optional(Type.Integer({ minimum: 0, description: 'Index in `sections`.' })),
    span: refTo(Span),
  },
  { $id: 'Procedure' },
)
