// What an article states of fixes, releases and other articles. Every statement has the place that
// says so and its quote.

import { Type } from 'typebox'
import { closedObject, listOf, refTo, Span, textEnum } from './schema.ts'

export const ReleaseNameView = closedObject(
  {
    product: Type.Optional(Type.String({ examples: ['Windows NT Server'] })),
    productCode: Type.Optional(
      Type.String({ description: 'Of a keyword: "sms" of kbsms200sp2fix.', examples: ['sms'] }),
    ),
    edition: Type.Optional(Type.String({ examples: ['Terminal Server Edition'] })),
    platform: Type.Optional(Type.String()),
    version: Type.Optional(Type.String({ examples: ['4.0'] })),
    servicePack: Type.Optional(
      Type.String({
        description:
          '"SP6a", "SR1", "OSR2", "CU12"; "latest", "next" or "unnumbered" where no number is given; ' +
          '"none" for the release without a service pack.',
        examples: ['SP6a'],
      }),
    ),
    build: Type.Optional(Type.String({ examples: ['1234'] })),
    fullVersion: Type.Optional(Type.String({ examples: ['2.00.1234.1000'] })),
    package: Type.Optional(
      textEnum(
        [
          'hotfix-rollup',
          'security-rollup',
          'client-pack',
          'option-pack',
          'feature-pack',
          'resource-kit',
          'rollup',
        ],
        { description: 'What is published beside service packs, as a release of its own.' },
      ),
    ),
    language: Type.Optional(Type.String({ examples: ['U.S.'] })),
    bound: Type.Optional(textEnum(['or-later', 'or-earlier', 'post', 'pre', 'without'])),
    span: refTo(Span),
  },
  {
    $id: 'ReleaseName',
    description: 'A release as a text names it; what it leaves out is absent.',
  },
)

const StatedTextView = closedObject({ text: Type.String(), span: refTo(Span) })

export const ConditionView = closedObject(
  {
    text: Type.String({ examples: ['if several sites share a domain'] }),
    span: refTo(Span),
    items: listOf(StatedTextView, { description: 'The listed parts of the condition.' }),
    mode: Type.Optional(textEnum(['all', 'any'])),
  },
  { $id: 'Condition', description: 'When a statement holds.' },
)

const STATED = {
  quote: Type.String({ description: 'The sentence, line, keyword or title prefix.' }),
  span: refTo(Span),
  under: Type.Optional(Type.String({ description: 'The sub-heading it stands under.' })),
  isNegated: Type.Optional(
    Type.Literal(true, { description: '"does not supersede", "is not included in".' }),
  ),
}

const Subject = textEnum(['this-fix', 'these-fixes', 'named'], {
  description: "What it speaks of: the article's own fix, several it lists, or others it names.",
})
const articles = listOf(Type.String({ examples: ['Q123457'] }))
const releases = listOf(refTo(ReleaseNameView))

export const FixedInView = closedObject(
  {
    ...STATED,
    evidence: textEnum(['text', 'keyword', 'title']),
    releases,
    articles,
    isFirst: Type.Optional(Type.Literal(true, { description: '"first corrected in".' })),
    isPlanned: Type.Optional(
      Type.Literal(true, { description: 'Made before the service pack and meant to be in it.' }),
    ),
    isPartial: Type.Optional(
      Type.Literal(true, { description: '"… SP3, but only in one kind of domain".' }),
    ),
  },
  { $id: 'FixedIn', description: 'In which release a problem was corrected.' },
)

export const IntroducedInView = closedObject(
  { ...STATED, releases },
  { $id: 'IntroducedIn', description: 'Since which release a problem is there.' },
)

export const RequirementView = closedObject(
  {
    ...STATED,
    releases,
    articles,
    files: listOf(closedObject({ name: Type.String(), version: Type.Optional(Type.String()) })),
  },
  { $id: 'Requirement', description: 'What the fix of the article needs.' },
)

export const RequiredBeforeView = closedObject(
  {
    ...STATED,
    subject: Subject,
    articles,
    required: releases,
    forReleases: releases,
    before: releases,
    scope: Type.Optional(textEnum(['any', 'all'])),
    conditions: listOf(refTo(ConditionView)),
  },
  { $id: 'RequiredBefore', description: 'What must be there before an upgrade.' },
)

export const ApplyConditionView = closedObject(
  { ...STATED, subject: Subject, articles, condition: refTo(ConditionView) },
  { $id: 'ApplyCondition', description: 'When, or to what, a fix is to be applied.' },
)

export const WaitForView = closedObject(
  {
    ...STATED,
    until: StatedTextView,
    before: releases,
    articles,
    files: listOf(Type.String()),
  },
  { $id: 'WaitFor', description: 'What to wait for before going on.' },
)

export const CheckBeforeView = closedObject(
  { ...STATED, check: StatedTextView },
  { $id: 'CheckBefore', description: 'What to check before applying the fix.' },
)

export const SupersessionView = closedObject(
  {
    ...STATED,
    direction: textEnum(['supersedes', 'superseded-by']),
    articles,
    names: listOf(Type.String(), { description: 'Nicknames of fixes.' }),
    releases,
  },
  { $id: 'Supersession', description: 'Which fix replaces which.' },
)

export const InclusionView = closedObject(
  { ...STATED, subject: Subject, articles, releases },
  { $id: 'Inclusion', description: 'Which release holds a fix, or does not.' },
)

export const CompanionView = closedObject(
  { ...STATED, count: Type.Optional(Type.Integer({ minimum: 2 })), articles },
  { $id: 'Companion', description: 'Fixes that are needed together.' },
)

export const ReleaseFactView = closedObject(
  {
    ...STATED,
    release: refTo(ReleaseNameView),
    component: Type.Optional(
      Type.String({ description: 'The file or part that is numbered so, when not the whole.' }),
    ),
  },
  { $id: 'ReleaseFact', description: 'A release in several of its names.' },
)

export const ReleaseListView = closedObject(
  { ...STATED, relation: textEnum(['apply', 'fixed-in', 'list-of']), releases, articles },
  { $id: 'ReleaseList', description: 'Articles listed for a release.' },
)

export const TriggerView = closedObject(
  { ...STATED, releases, articles },
  { $id: 'Trigger', description: 'The release or fix whose installation brings the problem.' },
)

export const RemedyView = closedObject(
  { ...STATED, kind: textEnum(['latest-pack', 'workaround']), releases },
  { $id: 'Remedy', description: 'Advice other than a fix: the latest service pack, a workaround.' },
)

export const ConfirmationView = closedObject(
  { ...STATED, releases },
  { $id: 'Confirmation', description: 'That the problem is one of the product.' },
)

/** The fields of an article, by kind of statement. */
export const STATEMENT_FIELDS = {
  fixedIn: listOf(refTo(FixedInView)),
  introducedIn: listOf(refTo(IntroducedInView)),
  requires: listOf(refTo(RequirementView)),
  requiredBefore: listOf(refTo(RequiredBeforeView)),
  applyConditions: listOf(refTo(ApplyConditionView)),
  waits: listOf(refTo(WaitForView)),
  checks: listOf(refTo(CheckBeforeView)),
  supersedes: listOf(refTo(SupersessionView)),
  includedIn: listOf(refTo(InclusionView)),
  companions: listOf(refTo(CompanionView)),
  releaseFacts: listOf(refTo(ReleaseFactView)),
  releaseLists: listOf(refTo(ReleaseListView)),
  triggers: listOf(refTo(TriggerView)),
  remedies: listOf(refTo(RemedyView)),
  confirmed: listOf(refTo(ConfirmationView)),
}
