import { expect, test } from 'vitest'
import { findReleases } from '../../../src/extract/statements/find-releases.ts'

/** "product edition version pack build package", as far as it is there. */
function names(text: string): string[] {
  return findReleases(text).map(
    ({ product, version, servicePack, build, package: kind, bound, edition, fullVersion }) =>
      [bound, product, edition, version, servicePack, build, kind, fullVersion]
        .filter((part) => part !== undefined)
        .join(' '),
  )
}

test.for([
  ['Sample Server 2.0 Service Pack 4', ['Sample Server 2.0 SP4']],
  ['Microsoft Sample Server version 2.0 SP6a', ['Sample Server 2.0 SP6a']],
  ['Sample Server 2.0 sites with Service Pack 1 (build 1380)', ['Sample Server 2.0 SP1 1380']],
  ['Sample Server 2.0 sites without Service Pack 1 (build 12)', ['Sample Server 2.0 none 12']],
  ['Sample Server 2.0 (No Service Pack) Sites', ['Sample Server 2.0 none']],
  ['Release version (build 1239): 2.00.1239.0000', ['none 1239 2.00.1239.0000']],
  ['SP1 version (build 1380): 2.00.1380.1000', ['SP1 1380 2.00.1380.1000']],
  ['the latest Sample 3.0 and 4.0 U.S. Service Packs', ['Sample 3.0 latest', 'Sample 4.0 latest']],
  ['the latest service pack for Sample NT version 4.0', ['Sample NT 4.0 latest']],
  ['Service Pack 4 for Sample 4.0 and Other 2.0', ['Sample 4.0 SP4', 'Other 2.0 SP4']],
  [
    'Service Packs 1, 2, and 3 for Sample 4.0',
    ['Sample 4.0 SP1', 'Sample 4.0 SP2', 'Sample 4.0 SP3'],
  ],
  ['Service Pack 3 must be applied to Sample NT 4.0', ['Sample NT 4.0 SP3']],
  ['Sample 4.0 Service Pack 6/6a', ['Sample 4.0 SP6', 'Sample 4.0 SP6a']],
  [
    'Sample NT Server 4.0, Terminal Server Edition Service Pack 6',
    ['Sample NT Server Terminal Server Edition 4.0 SP6'],
  ],
  [
    'the Sample Server 2.0 Service Pack 4 Hotfix Rollup Package (HRP)',
    ['Sample Server 2.0 SP4 hotfix-rollup'],
  ],
  ['the Post-Sample 4.0 SP6a SRP', ['post Sample 4.0 SP6a security-rollup']],
  ['a post-Service Pack 3 (SP3) hotfix', ['post SP3']],
  ['Sample 5.01 Service Pack 2 or later', ['or-later Sample 5.01 SP2']],
  ['Sample Office 97 Service Release 2 (SR-2)', ['Sample Office 97 SR2']],
  ['Sample 95 OEM Service Release 2 (OSR2)', ['Sample 95 OSR2']],
  ['Visual Sample for Windows 7.0 Service Pack 1', ['Visual Sample for Windows 7.0 SP1']],
  ['Visual Sample C++, 32-bit Edition, version 2.1', ['Visual Sample C++ 32-bit Edition 2.1']],
  ['version 3.4.041 of SAMPLER', ['SAMPLER 3.4.041']],
  ['Word 97 and Word 2000', ['Word 97', 'Word 2000']],
  ['Version 4.0 (Build 1381: Service Pack 3)', ['4.0 SP3 1381']],
  ['SP2 CD-ROM', ['SP2']],
] as const)('%s', ([text, expected]) => {
  expect(names(text)).toEqual(expected)
})

test.for([
  'a later version of the product',
  'Sample Server',
  'the Smsqfe folder on the hard disk',
  'page 12 of 40',
])('"%s" names none', (text) => {
  expect(findReleases(text)).toEqual([])
})

test('every release stands where it says', () => {
  const text = 'for Sample 2.0 SP1 (build 1380), then Other 4.0'
  expect(findReleases(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Sample 2.0 SP1 (build 1380)',
    'Other 4.0',
  ])
})

test('a language belongs to its release alone', () => {
  const [one, other] = findReleases('Sample 4.0 U.S. Service Pack 2; Other 3.0 SP1')
  expect([one?.language, other?.language]).toEqual(['U.S.', undefined])
})
