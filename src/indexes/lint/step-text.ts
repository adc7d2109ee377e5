// What a step says, and which files it names.

import { fileNameKey } from '../../model/file-name.ts'
import type { ProcedureStep } from '../../model/procedure.ts'

/** The instruction itself, without listings and notes. */
export function stepText({ parts }: ProcedureStep): string {
  return parts
    .filter(({ kind }) => kind === 'text')
    .map(({ text }) => text)
    .join(' ')
}

// "Cqmgr32.dll", "Compver.ini", "Hotfix.map", "Smsinst.dl_"; not "4.0"; "example.com" may be one, too
const FILE = /(?<![\w.@-])[\w$~-]{1,60}(?:\.[\w$~-]{1,60}){0,3}\.[a-z$_]\w{1,3}(?![\w.-]*\w)/gi

/** Names of the files in a text, lower-case, in text order with repetition. Linear. */
export function filesNamed(text: string): string[] {
  const loose = text.replace(/[\\/]/g, ' ')
  return Array.from(loose.matchAll(FILE), ([name]) => fileNameKey(name))
}
