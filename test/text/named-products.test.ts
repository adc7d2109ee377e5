import { expect, test } from 'vitest'
import { namedProducts } from '../../src/text/named-products.ts'
import { parseQuery } from '../../src/text/query.ts'

test.for<[string, string[]]>([
  ['Round in VB6 on NT4', ['Visual Basic', 'Windows NT']],
  ['call a VC++ dll', ['Visual C++']],
  ['Visual C++ linker', ['Visual C++']],
  ['MS-DOS mode', ['MS-DOS']],
  ['Win95 and Windows 95', ['Windows 95']],
  ['Visual Basic for Applications', ['Visual Basic for Applications']],
  ['Microsoft Word cannot access the network', []],
  ['', []],
])('"%s" names %j', ([text, expected]) => {
  const found = namedProducts(parseQuery(text).terms)
  expect(found.map(({ family }) => family)).toEqual(expected)
})
