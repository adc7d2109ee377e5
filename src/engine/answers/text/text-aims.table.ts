// What an intent wants of a text: the kind of the answer and the sections where articles state it.
// The numbers are added to the share of the question that a passage covers; tuned on the pairs of
// test/acceptance/answers by halves.

import type { AnswerKind } from '../../../contract/answers.ts'
import type { SectionRole } from '../../../model/section.ts'
import type { IntentName } from '../../question/intent.ts'

export interface TextAim {
  readonly kind: AnswerKind
  readonly roles: Partial<Readonly<Record<SectionRole, number>>>
  /** A question of yes or no is answered so. */
  readonly isOpen?: true
}

const DETAILS = { 'more-information': 0.1, summary: 0.08, resolution: 0.05 }

export const REGISTRY_AIM: TextAim = {
  kind: 'registry',
  roles: { 'more-information': 0.1, resolution: 0.15, workaround: 0.1, symptoms: -0.1 },
}

/** In order of trust: the first intent of a question that stands here decides. */
export const TEXT_AIMS: readonly (readonly [intent: IntentName, aim: TextAim])[] = [
  [
    'workaround',
    {
      kind: 'workaround',
      roles: { workaround: 0.35, resolution: 0.25, 'more-information': 0.05, symptoms: -0.15 },
    },
  ],
  [
    'fixed-in',
    { kind: 'fixed-in', roles: { status: 0.35, resolution: 0.3, symptoms: -0.1, cause: -0.1 } },
  ],
  [
    'cause',
    {
      kind: 'cause',
      roles: { cause: 0.35, 'more-information': 0.05, summary: 0.05, symptoms: -0.05 },
    },
  ],
  ['status', { kind: 'status', roles: { status: 0.4, summary: 0.1 } }],
  ['registry', REGISTRY_AIM],
  ['default', { kind: 'registry', roles: DETAILS }],
  ['error-meaning', { kind: 'error-meaning', roles: { cause: 0.25, summary: 0.1 } }],
  [
    'resolution',
    { kind: 'resolution', roles: { resolution: 0.3, workaround: 0.2, symptoms: -0.1 } },
  ],
  [
    'prerequisite',
    { kind: 'prerequisite', roles: { ...DETAILS, resolution: 0.08, symptoms: -0.1 } },
  ],
  [
    'steps',
    {
      kind: 'steps',
      roles: {
        'more-information': 0.1,
        summary: 0.08,
        resolution: 0.15,
        workaround: 0.1,
        symptoms: -0.1,
      },
    },
  ],
  ['definition', { kind: 'definition', roles: { summary: 0.1, 'more-information': 0.08 } }],
]

/** A question that shows none of them. Symptoms tell back what the asker knows. */
export const FACT: TextAim = {
  kind: 'fact',
  isOpen: true,
  roles: { ...DETAILS, cause: 0.08, workaround: 0.06, symptoms: -0.12 },
}

/** A complaint that asks for nothing: why, and what to do. */
export const COMPLAINT: TextAim = {
  kind: 'cause',
  roles: { cause: 0.3, resolution: 0.25, workaround: 0.25, symptoms: -0.15 },
}
