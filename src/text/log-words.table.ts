// Words of logs that vary from machine to machine and day to day, and words that such a one follows.
// Source: the log excerpts and error messages of the archive.

/** Parts of printed times; "May", "March" and "Sun" are words, too, and stay. */
export const TIME_WORDS: readonly string[] = [
  ...['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sep', 'sept', 'oct', 'nov', 'dec'],
  ...['january', 'february', 'april', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'],
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['am', 'pm', 'a.m', 'p.m'],
]

/** "server MARKETING", "site ABC", "domain SALES", "user JSMITH": a name in capitals follows. */
export const NAMED_THINGS: readonly string[] = [
  ...['server', 'computer', 'machine', 'host', 'workstation', 'client', 'node', 'domain'],
  ...['site', 'sitecode', 'code', 'user', 'account', 'share', 'printer', 'queue', 'database'],
]
