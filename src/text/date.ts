// Dates of headers and file tables. A date that does not name one calendar day is no date: nothing
// is repaired or guessed ("12/20/199", "98/10/28", "31-Feb-2001").

import { MONTHS } from './months.table.ts'

interface Day {
  readonly year: string
  readonly month: number
  readonly day: number
}

// "2001-08-22", "2024/01/30", "2024-01-30T08:00:00Z"
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:T[\d:.]+Z?)?$/
// "06-AUG-2002", "9-AUG-1989", "18-Sep-01", "29-JUNE-2001", "29 May 2001"
const DAY_FIRST = /^(\d{1,2})[- ]([A-Za-z]{3,9})\.?[- ](\d{2}|\d{4})$/
// "DEC-29-1998", "Jan 12, 1999", "June 30, 2000"
const MONTH_FIRST = /^([A-Za-z]{3,9})\.?[- ](\d{1,2})(?:-|,? )(\d{2}|\d{4})$/
// "4/26/2006", "01/30/2024", "03-24-93", "28/08/01"
const NUMBERS = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/
const FIRST_YEAR_OF_CENTURY = 80

/**
 * The ISO day of a printed date. Slashes are read month first, unless the first number is above 12;
 * two-digit years from 80 on are of the last century.
 */
export function parseDate(text: string): string | undefined {
  const printed = text.trim().replace(/\s+/g, ' ')
  const found =
    isoDay(printed) ?? dayFirst(printed) ?? monthFirst(printed) ?? numericDay(printed) ?? undefined
  return found && isoDate(found)
}

function isoDay(text: string): Day | undefined {
  const [, year, month, day] = ISO.exec(text) ?? []
  if (year === undefined) return undefined
  return { year, month: Number(month), day: Number(day) }
}

function dayFirst(text: string): Day | undefined {
  const [, day, name, year] = DAY_FIRST.exec(text) ?? []
  return year === undefined ? undefined : { year, month: monthOf(name), day: Number(day) }
}

function monthFirst(text: string): Day | undefined {
  const [, name, day, year] = MONTH_FIRST.exec(text) ?? []
  return year === undefined ? undefined : { year, month: monthOf(name), day: Number(day) }
}

function numericDay(text: string): Day | undefined {
  const [, first, , second, year] = NUMBERS.exec(text) ?? []
  if (year === undefined) return undefined
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second]
  return { year, month: Number(month), day: Number(day) }
}

const FULL_NAMES =
  /^(?:january|february|march|april|may|june|july|august|september|sept|october|november|december)$/

function monthOf(name = ''): number {
  const word = name.toLowerCase()
  if (word.length > 3 && !FULL_NAMES.test(word)) return 0
  return MONTHS[word.slice(0, 3)] ?? 0
}

function isoDate({ year, month, day }: Day): string | undefined {
  const full = year.length === 4 ? Number(year) : fullYear(Number(year))
  const date = new Date(Date.UTC(full, month - 1, day))
  const isSameDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isSameDay && full >= 1000 ? date.toISOString().slice(0, 10) : undefined
}

function fullYear(year: number): number {
  return year + (year >= FIRST_YEAR_OF_CENTURY ? 1900 : 2000)
}
