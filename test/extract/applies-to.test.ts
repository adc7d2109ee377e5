import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractProducts } from '../../src/extract/applies-to.ts'
import { parseAppliesTo } from '../../src/extract/applies-to-line.ts'
import type { ParsedFile } from '../../src/model/parsed-file.ts'
import { parsedFields } from './support.ts'

describe('applies-to line', () => {
  test.for([
    ['Sample C for MS-DOS, version 7.0', [{ product: 'Sample C for MS-DOS', version: '7.0' }]],
    [
      'Sample Server versions 2.0, 2.0 SP1',
      [
        { product: 'Sample Server', version: '2.0' },
        { product: 'Sample Server', version: '2.0', servicePack: 'SP1' },
      ],
    ],
    [
      'Sample Basic Enterprise Edition, 32-bit, for Windows, version 4.0',
      [{ product: 'Sample Basic Enterprise Edition, 32-bit, for Windows', version: '4.0' }],
    ],
    [
      'Sample NT Server version 4.0, Terminal Server Edition',
      [{ product: 'Sample NT Server', version: '4.0', edition: 'Terminal Server Edition' }],
    ],
    [
      'Sample Web Access, version 5.5 Service Packs 1, 2',
      [
        { product: 'Sample Web Access', version: '5.5', servicePack: 'SP1' },
        { product: 'Sample Web Access', version: '5.5', servicePack: 'SP2' },
      ],
    ],
    [
      'Sample Browser versions 3.0, 3.01 for Sample 95',
      [
        { product: 'Sample Browser', version: '3.0', platform: 'Sample 95' },
        { product: 'Sample Browser', version: '3.01', platform: 'Sample 95' },
      ],
    ],
    [
      'Sample Windows versions 2000, 2000 SP1 Advanced Server',
      [
        { product: 'Sample Windows', version: '2000', edition: 'Advanced Server' },
        {
          product: 'Sample Windows',
          version: '2000',
          servicePack: 'SP1',
          edition: 'Advanced Server',
        },
      ],
    ],
    [
      'Sample 95 OEM Service Release, versions 2, 2.1',
      [
        { product: 'Sample 95', version: '95', servicePack: 'OSR2' },
        { product: 'Sample 95', version: '95', servicePack: 'OSR2.1' },
      ],
    ],
    [
      'Sample Network versions 2.0, 2.5 (OEM Release), 3.0 (all SP)',
      [
        { product: 'Sample Network', version: '2.0' },
        { product: 'Sample Network', version: '2.5', edition: 'OEM Release' },
        { product: 'Sample Network', version: '3.0' },
      ],
    ],
    [
      'Sample Mail Server, versions 4.0, and 5.0, Japanese version',
      [
        { product: 'Sample Mail Server', version: '4.0', edition: 'Japanese version' },
        { product: 'Sample Mail Server', version: '5.0', edition: 'Japanese version' },
      ],
    ],
    [
      'Sample Web Server version 4.0 for Sample NT Workstation version 3.5',
      [
        {
          product: 'Sample Web Server',
          version: '4.0',
          platform: 'Sample NT Workstation version 3.5',
        },
      ],
    ],
    [
      'Sample ODBC Driver (Build 6.00.8281.00), version 6.0',
      [{ product: 'Sample ODBC Driver', build: '6.00.8281.00', version: '6.0' }],
    ],
    [
      'Sample CD, versions Fall 1993 edition, 1994 editions',
      [
        { product: 'Sample CD', version: 'Fall 1993', edition: 'edition' },
        { product: 'Sample CD', version: '1994', edition: 'edition' },
      ],
    ],
    [
      'Sample Exchange 2000 Server, versions SP1, SP2',
      [
        { product: 'Sample Exchange 2000 Server', servicePack: 'SP1' },
        { product: 'Sample Exchange 2000 Server', servicePack: 'SP2' },
      ],
    ],
    ['Sample Studio 6.0, SP2', [{ product: 'Sample Studio', version: '6.0', servicePack: 'SP2' }]],
    [
      'Sample Word 97, version Service Release 1 (SR-1)',
      [{ product: 'Sample Word 97', servicePack: 'SR1' }],
    ],
    ['Sample C++, version 5.0sp1', [{ product: 'Sample C++', version: '5.0', servicePack: 'SP1' }]],
    ['Sample C++, version 5.0.', [{ product: 'Sample C++', version: '5.0' }]],
    [
      'Sample Workstation version 3.51,4.0',
      [
        { product: 'Sample Workstation', version: '3.51' },
        { product: 'Sample Workstation', version: '4.0' },
      ],
    ],
    [
      '*EDITOR Please do not choose this product*Sample C++ 32-bit Edition* use 241, 265, 225, versions 1.0, 2.0',
      [
        { product: 'Sample C++ 32-bit Edition', version: '1.0' },
        { product: 'Sample C++ 32-bit Edition', version: '2.0' },
      ],
    ],
    [
      'Sample Atlas for Windows, 1994-1995, 1996 editions',
      [
        { product: 'Sample Atlas for Windows', version: '1994-1995', edition: 'edition' },
        { product: 'Sample Atlas for Windows', version: '1996', edition: 'edition' },
      ],
    ],
    [
      'Sample ODBC version 2.5 Build 2.573.2927',
      [{ product: 'Sample ODBC', version: '2.5', build: '2.573.2927' }],
    ],
    ['Sample Windows 95', [{ product: 'Sample Windows 95', version: '95' }]],
    ['Sample Word 97 for Windows', [{ product: 'Sample Word 97 for Windows', version: '97' }]],
    ['Sample Internet Server 4.0', [{ product: 'Sample Internet Server', version: '4.0' }]],
    ['Sample Server 2.0 SP1', [{ product: 'Sample Server', version: '2.0', servicePack: 'SP1' }]],
    [
      'Exchange Server 2010 Service Pack 3',
      [{ product: 'Exchange Server 2010', version: '2010', servicePack: 'SP3' }],
    ],
    [
      'Exchange Server 2013 Enterprise',
      [{ product: 'Exchange Server 2013', version: '2013', edition: 'Enterprise' }],
    ],
    ['Outlook for Microsoft 365', [{ product: 'Outlook for Microsoft 365' }]],
    [
      'SPRESS Sample Guide 2000, ISBN 0-7356-1382-6',
      [{ product: 'SPRESS Sample Guide 2000, ISBN 0-7356-1382-6' }],
    ],
    ['Sample C', [{ product: 'Sample C' }]],
    [' ', []],
  ] as const)('reads %s', ([line, parts]) => {
    expect(parseAppliesTo(line)).toEqual(parts)
  })

  test('gives at least one pair with a product for any line that is not blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 120 }), (line) => {
        const parts = parseAppliesTo(line)
        if (/\w/.test(line) && !line.includes('*EDITOR')) expect(parts.length).toBeGreaterThan(0)
      }),
    )
  })
})

function listed(lines: readonly (readonly [number, string])[], product?: string): ParsedFile {
  const parsed = parsedFields(product === undefined ? [] : [['product', product, 'header']])
  const appliesTo = lines.map(([depth, text]) => ({ text, depth, span: { start: 0, end: 0 } }))
  return { ...parsed, appliesTo }
}

describe('applies-to list', () => {
  test('gives children the scope of their container and leaves platforms out of the products', () => {
    const { appliesTo, products } = extractProducts(
      listed([
        [0, 'The Sample Run-Time (SRT), included with:'],
        [1, 'Sample C, version 7.0'],
        [0, 'Sample Mail, version 3.2, on platform(s):'],
        [1, 'the operating system: Sample NT, on platform(s):'],
        [2, 'the operating system: Sample DOS'],
        [0, 'Sample Word 97'],
      ]),
    )
    expect(appliesTo.map(({ product, scope }) => [product, scope])).toEqual([
      ['The Sample Run-Time (SRT)', undefined],
      ['Sample C', 'included with'],
      ['Sample Mail', undefined],
      ['Sample NT', 'on platform(s)'],
      ['Sample DOS', 'on platform(s)'],
      ['Sample Word 97', undefined],
    ])
    expect(products).toEqual([
      'The Sample Run-Time (SRT)',
      'Sample C',
      'Sample Mail',
      'Sample Word 97',
    ])
  })

  test('keeps the printed line with every pair', () => {
    const { appliesTo } = extractProducts(listed([[0, 'Sample Server versions 1.0, 2.0']]))
    expect(appliesTo.map(({ raw }) => raw)).toEqual(
      Array(2).fill('Sample Server versions 1.0, 2.0'),
    )
  })

  test('takes "See article" for unknown products, not for all', () => {
    const { products, diagnostics } = extractProducts(listed([], 'See article'))
    expect(products).toEqual([])
    expect(diagnostics).toMatchObject([{ code: 'applies-to-unknown' }])
  })

  test('takes the product of the header when there is no list', () => {
    const { products, diagnostics } = extractProducts(listed([[0, '']], 'Sample Database'))
    expect(products).toEqual(['Sample Database'])
    expect(diagnostics).toEqual([{ code: 'applies-to-missing' }])
  })
})
