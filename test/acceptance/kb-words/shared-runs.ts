// Runs of equal words in two texts, as the own-words rule of kb/ counts them: figures and fixed
// landmarks of the formats are nobody's wording, everything else is.

/** Standing parts of the formats: the reader of a file needs them letter by letter. */
const LANDMARKS: readonly RegExp[] = [
  /The information in this article applies to:/g,
  /This article was previously published under/g,
  // "- Microsoft Windows NT Server version 4.0, Terminal Server Edition": an applies-to item.
  /(?<=\s)[-•] Microsoft .*?(?= [-•] | -{60}| This article was| [A-Z]{5})/g,
  // "Date Time Version Size File name Platform": the columns of a file table.
  /(?:(?:Date|Time|Version|File Size|Size|File name|Platform|\|) ){3,}/gi,
  // "Technology        : kbSMSSearch", "Last Modified: 06-AUG-2002": the label of a field.
  /(?:DOCUMENT|TITLE|PRODUCT|PROD\/VER|OPER\/SYS|KEYWORDS) ?:/g,
  /(?:Article|Product\(s\)|Version\(s\)|Operating System\(s\)|Keyword\(s\)|Last Modified):/g,
  /(?:Additional query words|Keywords|Technology|Version|Hardware|Issue type|Solution Type) ?:/g,
  /(?:Modification Type|Last Reviewed|ms\.\w+|_Original KB number:_|permalink: \S+)/g,
  // A main heading and the end of what stands before it.
  /(?:SYMPTOMS|CAUSE|RESOLUTION|WORKAROUND|STATUS|SUMMARY|MORE INFORMATION|REFERENCES)/g,
]

/** "1/28/2000", "2.0.1380.1125", "Ccm.dll", "HKEY_…\Setup", "kbsms200": a fact, not a phrase. */
const FIGURE = /\d|\\|\/|^\w+\.\w{1,4}$|^kb|^(?:intel|alpha|i386|x86|kb|bytes)$/i

const BARRIER = '§'

/** Words of a text in order, lower-case, without the punctuation around them. */
export function wordsOf(text: string): readonly string[] {
  let plain = ` ${text.replace(/\s+/g, ' ')} `
  for (const landmark of LANDMARKS) plain = plain.replace(landmark, ` ${BARRIER} `)
  return plain
    .split(' ')
    .map((word) => word.toLowerCase().replace(/^[^\p{L}\p{N}§]+|[^\p{L}\p{N}§]+$/gu, ''))
    .filter((word) => word !== '')
}

/** Every run of `length` words of `own` that also stands in `other` and is not mostly figures. */
export function sharedRuns(
  own: readonly string[],
  other: readonly string[],
  length: number,
): readonly string[] {
  const known = new Set(runsOf(other, length))
  return [...new Set(runsOf(own, length))].filter((run) => known.has(run))
}

function runsOf(words: readonly string[], length: number): readonly string[] {
  const runs: string[] = []
  for (let at = 0; at + length <= words.length; at++) {
    const run = words.slice(at, at + length)
    const figures = run.filter((word) => FIGURE.test(word)).length
    if (!run.includes(BARRIER) && figures * 2 <= length) runs.push(run.join(' '))
  }
  return runs
}
