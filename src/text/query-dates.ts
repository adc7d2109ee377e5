// Days and ranges of days as people type them:
//
//   1999   1999-05   1999-05-17   1999-01..1999-12   1999..   ..2000-06   >=2000   >1999-05   <2001

/** Both inclusive, as numbers: 19990517. */
export interface DayRange {
  readonly first: number
  readonly last: number
}

const FIRST_DAY = 1
const LAST_DAY = 99_999_999

// "1999", "1999-05", "1999-05-17"
const DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`

/** What `parseDayRange` reads, for the schema of a parameter. */
export const DAY_RANGE_PATTERN = `^(?:(?:[<>]=?)?${DAY}|${DAY}\\.\\.(?:${DAY})?|\\.\\.${DAY})$`

const RANGE = new RegExp(DAY_RANGE_PATTERN)
// ">=1999-05" is an operator and a day
const COMPARED = /^([<>]=?)(.*)$/

/** `undefined` for anything else. */
export function parseDayRange(text: string): DayRange | undefined {
  if (!RANGE.test(text)) return undefined
  const [, operator, day = ''] = COMPARED.exec(text) ?? []
  if (operator !== undefined) return compared(operator, daysOf(day))
  const [from = '', to = from] = text.split('..')
  return {
    first: from === '' ? FIRST_DAY : daysOf(from).first,
    last: to === '' ? LAST_DAY : daysOf(to).last,
  }
}

function compared(operator: string, { first, last }: DayRange): DayRange {
  switch (operator) {
    case '>':
      return { first: last + 1, last: LAST_DAY }
    case '>=':
      return { first, last: LAST_DAY }
    case '<':
      return { first: FIRST_DAY, last: first - 1 }
    default:
      return { first: FIRST_DAY, last }
  }
}

/** All days of a year, a month or a day; the 31st of every month is among them. */
function daysOf(text: string): DayRange {
  const [year = '', month, day] = text.split('-')
  const number = (monthDigits: string, dayDigits: string) =>
    Number(`${year}${month ?? monthDigits}${day ?? dayDigits}`)
  return { first: number('01', '01'), last: number('12', '31') }
}
