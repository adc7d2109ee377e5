// Whether a text is a table with named columns, or what DIR prints.

// "file,version,size", "Name;FileVersion", "\"FullName\"\t\"Length\"": what DIR prints has no such line
const NAMES_COLUMNS =
  /^\W*[^\n]{0,500}?\b(?:file|filename|name|path|fullname)\b"?[ \w()]{0,40}"?[,;\t]/i
const NAMES_LAST_COLUMN = /^[^\n]{0,500}[,;\t]"?(?:file|filename|name|path|fullname)"?\s*(?:\n|$)/i

/** By its first line. */
export function isInventoryTable(text: string): boolean {
  const start = text.trimStart()
  return NAMES_COLUMNS.test(start) || NAMES_LAST_COLUMN.test(start)
}
