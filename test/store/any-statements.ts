// Arbitrary statements: every kind, with and without what may be absent.

import fc from 'fast-check'
import type { ArticleId } from '../../src/model/article-id.ts'
import type { SourceSpan } from '../../src/model/span.ts'
import type { Statements } from '../../src/model/statement.ts'

interface Parts {
  readonly span: fc.Arbitrary<SourceSpan>
  readonly id: fc.Arbitrary<ArticleId>
  readonly text: fc.Arbitrary<string>
}

const few = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 2 })

export function anyStatements({ span, id, text }: Parts): {
  readonly [Kind in keyof Statements]: fc.Arbitrary<Statements[Kind]>
} {
  const release = fc.record(
    { product: text, version: text, servicePack: text, bound: fc.constant('post' as const), span },
    { requiredKeys: ['span'] },
  )
  const releases = few(release)
  const articles = few(id)
  const part = fc.record({ text, span })
  const condition = fc.record({ text, span, items: few(part) })
  const subject = fc.constantFrom('this-fix' as const, 'named' as const)
  const evidence = fc.constantFrom('text' as const, 'keyword' as const)
  const relation = fc.constantFrom('apply' as const, 'fixed-in' as const)
  const direction = fc.constantFrom('supersedes' as const, 'superseded-by' as const)
  const conditions = few(condition)
  const gate = { span, subject, articles, required: releases, forReleases: releases }
  return {
    fixedIn: few(
      fc.record(
        { span, under: text, isFirst: fc.constant(true as const), evidence, releases, articles },
        { requiredKeys: ['span', 'evidence', 'releases', 'articles'] },
      ),
    ),
    introducedIn: few(fc.record({ span, releases })),
    requires: few(fc.record({ span, releases, articles, files: few(fc.record({ name: text })) })),
    requiredBefore: few(fc.record({ ...gate, before: releases, conditions })),
    applyConditions: few(fc.record({ span, subject, articles, condition })),
    waits: few(fc.record({ span, until: part, before: releases, articles, files: few(text) })),
    checks: few(fc.record({ span, check: part })),
    supersedes: few(fc.record({ span, direction, articles, names: few(text), releases })),
    includedIn: few(fc.record({ span, subject, articles, releases })),
    companions: few(fc.record({ span, count: fc.nat(5), articles })),
    releaseFacts: few(fc.record({ span, release })),
    releaseLists: few(fc.record({ span, relation, releases, articles })),
    triggers: few(fc.record({ span, releases, articles })),
    remedies: few(fc.record({ span, kind: fc.constant('workaround' as const), releases })),
    confirmed: few(fc.record({ span, releases })),
  }
}
