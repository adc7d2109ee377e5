// What headings mean. Sources: the eight canonical names of the archive with their misspellings
// (FORMATS.md §5) and the headings of the officedocs-support articles. Keys are lower-case, without
// final colon; the plural of a key counts as the key.

import type { SectionRole } from '../model/section.ts'

export const HEADING_ROLES: Readonly<Record<string, SectionRole>> = {
  symptom: 'symptoms',
  sympton: 'symptoms',
  problem: 'symptoms',
  'problem description': 'symptoms',
  issue: 'symptoms',
  cause: 'cause',
  reason: 'cause',
  'root cause': 'cause',
  resolution: 'resolution',
  'resolution and workaround': 'resolution',
  'resolution/workaround': 'resolution',
  solution: 'resolution',
  'solution and workaround': 'resolution',
  'solution/workaround': 'resolution',
  'workaround/solution': 'resolution',
  fix: 'resolution',
  workaround: 'workaround',
  'work around': 'workaround',
  status: 'status',
  summary: 'summary',
  introduction: 'summary',
  overview: 'summary',
  'more information': 'more-information',
  'more info': 'more-information',
  information: 'more-information',
  'for more information': 'more-information',
  'additional information': 'more-information',
  'further information': 'more-information',
  reference: 'references',
  'see also': 'references',
  'related content': 'references',
  'related article': 'references',
  'related information': 'references',
}
