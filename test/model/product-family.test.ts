import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PRODUCT_FAMILIES } from '../../src/model/product-families.table.ts'
import { canonicalProduct, isWithinFamily, productKey } from '../../src/model/product-family.ts'

const familyOf = (name: string) => canonicalProduct(name)?.family

describe('product family', () => {
  test.for([
    ['Microsoft Systems Management Server', 'Systems Management Server'],
    ['SMS', 'Systems Management Server'],
    ['SMS 2.0', 'Systems Management Server'],
    ['sms 2.0 SP1', 'Systems Management Server'],
    ['smsmgmt', 'Systems Management Server'],
    ['NT 4.0', 'Windows NT'],
    ['Microsoft Windows NT Server, Enterprise Edition', 'Windows NT'],
    ['Microsoft Windows 2000 Advanced Server', 'Windows 2000'],
    ['Microsoft Windows', 'Windows'],
    ['Windows 3.1', 'Windows'],
    ['Microsoft Windows NT Services for UNIX Add-On Pack', 'Services for UNIX'],
    ['VFP', 'Visual FoxPro'],
    ['vc++', 'Visual C++'],
    ['Microsoft Visual C++, 32-bit Enterprise Edition', 'Visual C++'],
    ['Microsoft Visual Basic for Applications', 'Visual Basic for Applications'],
    ['Microsoft Visual Basic Enterprise Edition for Windows', 'Visual Basic'],
    ['Microsoft C for MS-DOS', 'C Compiler'],
    ['iis', 'Internet Information Server'],
    ['Microsoft Internet Information Services', 'Internet Information Server'],
    ['Exchange 5.5', 'Exchange'],
    ['Microsoft Exchange Windows NT client', 'Exchange'],
    ['The Microsoft Foundation Classes (MFC)', 'Microsoft Foundation Classes'],
  ])('of "%s" is %s', ([name = '', family]) => {
    expect(familyOf(name)).toBe(family)
  })

  test.for(['Microsoft Windows Sound System', 'Sample Server', '', 'Windowsill', 'C4.5'])(
    'of "%s" is none',
    (name) => {
      expect(canonicalProduct(name)).toBeUndefined()
    },
  )

  test('holds narrower families', () => {
    const [fox, visualFox] = [canonicalProduct('FoxPro'), canonicalProduct('VFP')]
    if (fox === undefined || visualFox === undefined) throw new Error('No family')
    expect(isWithinFamily(visualFox, fox)).toBe(true)
    expect(isWithinFamily(fox, visualFox)).toBe(false)
  })

  test('no name or alias is that of two families', () => {
    const all = PRODUCT_FAMILIES.flatMap(({ family, names, words = [], aliases }) => [
      ...new Set(
        [family.toLowerCase(), ...names, ...words, ...Object.keys(aliases)].map(productKey),
      ),
    ])
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([])
  })

  test('every wider family is there', () => {
    const families = PRODUCT_FAMILIES.map(({ family }) => family)
    for (const { within } of PRODUCT_FAMILIES) if (within) expect(families).toContain(within)
  })

  test('of any text is found in no time and without an error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        expect(familyOf(text)).toBe(familyOf(` ${text.toUpperCase().toLowerCase()} `))
      }),
    )
  })
})
