// Sentences that deny that leaving out a fix does harm: other articles may say that it does.

import type { SourceSpan } from '../../model/span.ts'

// "Not applying the update does not cause clients to …", "If you do not install this fix, it does not
// affect …", "Failure to apply the patch will not result in …"
const LEFT_OUT =
  /\b(?:not (?:applying|installing)|failure to (?:apply|install)|leaving out|without (?:applying |installing )?(?:th(?:e|is|ese) )?(?:updates?|hot\s?fix(?:es)?|fix(?:es)?|patch(?:es)?)|if [^.;]{0,60}?\bnot (?:apply|install|applied|installed))\b[^.;]{0,200}?\b(?:does|do|will|should|would)\s+not\s+(?:cause|result\s+in|lead\s+to|place|put|leave|affect|damage|corrupt)\b[^.;]{0,200}\.?/gi
// "This does not affect clients if the hotfix is not applied."
const LEFT_OUT_BEHIND =
  /\b(?:does|do|will|should|would)\s+not\s+(?:cause|result\s+in|lead\s+to|place|put|leave|affect|damage|corrupt)\b[^.;]{0,200}?\b(?:if|when|unless) [^.;]{0,60}?\bnot\s+(?:apply|install|applied|installed)\b[^.;]{0,80}\.?/gi

// Most articles have neither; looking for this alone is quick.
const ANY = /not\s+(?:cause|result|lead|place|put|leave|affect|damage|corrupt)/i

/** In text order. Linear: every repetition is bounded. */
export function deniedConsequences(text: string): SourceSpan[] {
  if (!ANY.test(text)) return []
  return [LEFT_OUT, LEFT_OUT_BEHIND]
    .flatMap((pattern) => Array.from(text.matchAll(pattern)))
    .map((found) => ({ start: found.index, end: found.index + found[0].trimEnd().length }))
    .sort((a, b) => a.start - b.start)
}
