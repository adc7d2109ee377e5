// Tells program text from what articles print in columns: file lists, tables, settings, commands.

/** Signs of a line of program text. Each looks at one line. */
const SIGNS: readonly RegExp[] = [
  // "hwnd = Create(szClass);", "{", "}", "/* note", "// note"
  /[;{}]\s*$|^\s*(?:\/\*|\*\/|\/\/)/,
  // "#include <dos.h>", "#define MAX 10"
  /^\s*#\s*\w+/,
  // "Dim x As Integer", "End Sub", "Private Sub Form_Load()", "' note"
  /^\s*(?:dim \w|end (?:sub|function|if|type|with)\b|(?:private |public |declare )?(?:sub|function) \w|')/i,
  // "if (x > 0)", "while (1)", "For i = 1 To 10", "Do While x", "Next"
  /^\s*(?:if ?\(|while ?\(|for ?\(|for \w+ ?=|do while\b|next\b|wend$|loop$|else$|endif$|return\b)/i,
  // "x = y + f(3)", "Set db = OpenDatabase(name)", "obj.Method arg"
  /^\s*(?:set |let )?[\w.%$]+(?:\([^)]*\))? ?= ?.*\w\(|\w\([^)]*,[^)]*\)\s*$/,
  // "mov ax,bx", "int 21h", "push bp"
  /^\s*(?:\w+:\s*)?(?:mov|int|push|pop|call|lea|xor|jmp)\s+\w+/,
  // "<html>", "</table>"
  /^\s*<\/?[a-z][^>]*>\s*$/i,
  // "PRINT x", "INPUT a$", "GOSUB 100", "SELECT * FROM t"
  /^\s*(?:\d+\s+)?(?:PRINT|INPUT|GOSUB|LOCATE|CLS|WEND|REM|DECLARE|SELECT .* FROM)\b/,
]
/** A listing with a greater share of such lines is a program. */
const PROGRAM_SHARE = 0.25

export function isProgramCode(listing: string): boolean {
  const lines = listing.split('\n').filter((line) => line.trim() !== '')
  const coded = lines.filter((line) => SIGNS.some((sign) => sign.test(line.slice(0, 200))))
  return coded.length > lines.length * PROGRAM_SHARE
}
