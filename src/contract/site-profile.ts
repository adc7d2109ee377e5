// What a caller says of a site, for operations that judge fixes beside what they answer.

import type { Static } from 'typebox'
import { FixesQuery } from './fixes.ts'
import { closedObject } from './schema.ts'

const { product, build, version, servicePack, platform, language, target, installed, conditions } =
  FixesQuery.properties

export const SiteProfile = closedObject(
  { product, build, version, servicePack, platform, language, target, installed, conditions },
  {
    $id: 'SiteProfile',
    description: 'The site that is asked about, as in a request to /fixes.',
    examples: [{ product: 'SMS', build: '1234' }],
  },
)
export type SiteProfile = Static<typeof SiteProfile>
