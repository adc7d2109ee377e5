// How articles say of which release a part of a product is: its file or component, the version of
// that, and the release it ships with. Learned from the archive's own sentences.

import type { Phrasing } from './phrasing.ts'

// "4.21.7160", "2000.080.0194", "4.00.950A", "4.02.0667.05"
export const FULL_NUMBER = '\\d{1,4}(?:\\.\\d{1,5}){2,4}[a-z]?'

const VERSION = `(?<version>${FULL_NUMBER})(?![\\w.]*\\d)`
const FILE = '(?<component>[\\w$-]{1,40}\\.(?:dll|exe|ocx|sys|vxd|drv))'
const DRIVER = '(?<component>[a-z]\\w*(?: \\w+){0,4} driver)'
const SHIPS =
  '(?:(?:that|which) )?(?:(?:is|was|are|were) )?(?:ships?|shipped|released|included|installed|comes|provided|distributed) (?:with|in|by|on)'
// An abbreviation may stand behind its long form: "Sample Components (SC) 2.6".
const RELEASE = '(?<release>(?:[^,;:()]|\\([A-Z]{2,6}\\)){2,100})'

export const COMPONENT_PHRASES: readonly Phrasing[] = [
  {
    pattern: `^\\W*(?<release>[a-z][^|]{2,60}?) ${FILE} ${VERSION}`,
    example: 'Sample C++ 5.0 SP1   sample42.dll     9.21.1160     940,304',
  },
  {
    pattern: `${FILE} (?:driver )?versions? ${VERSION},? (?:from|${SHIPS}) ${RELEASE}`,
    example: 'Install Sample32.dll version 9.65.0100 from Sample Server Service Pack 3.',
  },
  {
    pattern: `${DRIVER} versions? ${VERSION},? ${SHIPS} ${RELEASE}`,
    example: 'the Sample driver version 9000.080.0100, which was released with Sample 2.6',
  },
  {
    pattern: `\\bversion ${VERSION} of (?:the )?${FILE}(?: file)? ${SHIPS} ${RELEASE}`,
    example: 'Version 9.00.1319 of SAMPLE50.DLL is shipped with Sample 97 Service Pack 2 and 3.',
  },
  {
    pattern: `${FILE} (?:driver )?versions? ${VERSION} \\((?<release>[^()]{2,80})\\)`,
    example: 'the sample32.dll driver version 9.70.0100 (Sample Components 2.1 SP2)',
  },
  {
    pattern: `\\bthe (?<release>[^,;:()]{2,60}?) version of (?:the )?${FILE}(?: file)? \\((?:version )?${VERSION}\\)`,
    example: 'Overwrite the SP4 version of Sample.dll (9.02.0100.05).',
  },
]

/** A release that leaves the number of the one before in place. */
export const UNMOVED_PHRASES: readonly Phrasing[] = [
  {
    pattern: `^(?:note(?: \\d+)?: )?(?<release>.{3,80}?) (?:does|did|do) not (?:update|change|increment|alter) (?:[^.;]|\\.(?=\\w)){0,100}\\bbuild(?: number)? (?:(?:is|was|are) )?(?:displays?|displayed|shown|appears?|remains?|reads?)(?: as)? ${VERSION}`,
    example:
      'NOTE 7: Sample 4.0 SP1 does not update the Sample program, so the internal build number displays as 4.0.0.500.',
  },
]

/** Lines below a release that stands alone as a label: "Service Pack 2:". */
export const LABELLED_PHRASES: readonly Phrasing[] = [
  {
    pattern: `^\\W*(?<component>[a-z][\\w ()/&.]{2,50}?) - (?:version )?${VERSION}`,
    example: '  Sample Base Components     - 9.00.1234.2009',
  },
  {
    pattern: `^\\W*all (?<component>[\\w ]{3,40}?) (?:had|have) (?:a|the) version (?:number )?of ${VERSION}`,
    example: 'All sample components had a version of 9.00.1234.1000.',
  },
]
