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

// "Cqmgr32.dll", "Compver.ini", "Ir50_32.dll"; not "4.0", "www.example.com", "e.g"
const FILE =
  /(?<![\w.\\/@-])[\w$~-][\w$~-]{0,60}(?:\.[\w$~-]{1,60}){0,3}\.(?:exe|dll|sys|ocx|ini|inf|drv|vxd|cpl|com|bat|cmd|mof|tcf|hlp|cnt|dat|vbs|reg|asp|htm|tlb|cab|msi|vbx|386|mdb|sql|lib|bin|cfg)(?![\w.-]*\w)/gi

/** Names of the files in a text, lower-case, in text order with repetition. Linear. */
export function filesNamed(text: string): string[] {
  const loose = text.replace(/[\\/]/g, ' ')
  return Array.from(loose.matchAll(FILE), ([name]) => fileNameKey(name))
}
