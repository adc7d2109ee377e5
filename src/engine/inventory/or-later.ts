// "The English version of this fix should have the following file attributes or later:" → newer files
// are as good as those of the table below.

/** @param start of a row of the table in the text of its article. Cost: linear in the text. */
export function asksForOrLater(text: string, start: number): boolean {
  const at = text.slice(0, start).toLowerCase().lastIndexOf('attributes')
  return at >= 0 && OR_LATER.test(text.slice(at, at + REACH))
}

// "attributes or later:", "attributes (or later)", "attributes\nor later"
const OR_LATER = /^attributes[\s(]{1,20}or\s{1,20}later/i
const REACH = 80
