// Signs by which a line of a listing is told from prose, drawn from the listings of the archive
// (FORMATS.md §9). Each pattern is anchored or looks at the end of the line only.

export const CODE_SIGNS: readonly RegExp[] = [
  // "hwnd = CreateWindow(szClass);", "int main(void) {", "}"
  /[;{}]$/,
  // "{ BITMAP bm;", "}  /* end */", "/* comment", "*/", "// comment"
  /^(?:[{}]|\/\*|\*\/|\/\/)/,
  // "int offset; /* of the page", "the page */", "x = 1; // set x"
  /;\s*(?:\/\*|\/\/)|\*\/$/,
  // "void video(int page, int row)", "char far *y,", "static int open ("
  /^(?:static |extern |unsigned |const |far )*(?:void|int|char|long|short|float|double|struct \w+|BOOL|DWORD|WORD|HRESULT|LRESULT) (?:(?:far|FAR|CALLBACK|WINAPI) )?\*?\w+\s*(?:[([=,;]|$)/,
  // "#include <dos.h>", "#define MAX 10", "#endif"
  /^#\s*(?:include|define|DEFINE|if|ifdef|ifndef|endif|else|pragma|undef)\b/,
  // "[386Enh]"
  /^\[[\w .\-\\/]+\]$/,
  // "SystemFont=vgasys.fon", "set path=c:\dos"
  /^(?:set )?[\w.$\\-]+=\S*/i,
  // "C:\>dir", "A>format"
  /^[A-Z]:?(?:\\[^\s>]*)?>/,
  // "mov  WORD PTR [bp-4],98", "sub ax, bx", "; copy it back"
  /^(?:(?:mov|add|sub|sbb|adc|cmp|lea|xor|shl|shr)\s+(?:[a-z]{2,3}|\w+ PTR \S{1,30}),|;)/i,
  // "int 21h", "push bp", "ret"
  /^(?:push|pop|int|jmp|je|jne|jz|jnz|call|inc|dec|retf?)\s+\w+(?:\s*;.*)?$/,
  // "Dim x As Integer", "DIM x%(20)", "End Sub", "Private Sub Form_Load()", "Function f(x)"
  /^(?:Dim \w+|DIM \w+[%&!#$]?\(|End (?:Sub|Function|If|Type)\b|(?:Private |Public |Static )?(?:Sub|Function) \w+)/,
  // "10 PRINT x", "CALL gate", "REM comment", "WEND"
  /^(?:\d+ +)?(?:PRINT|INPUT|CALL|LOCATE|GOSUB|GOTO|NEXT|WEND|REM|CLS|DEFINT|DECLARE|COMMON SHARED|DO CASE|ENDCASE|ENDDO|ENDIF|ENDSCAN|END (?:SUB|IF|FUNCTION|SELECT))(?:\s|$)/,
  // 'Print "Opened";x', 'input "Hour : ";h%', "END"
  /^(?:(?:print|input) ?["#]|END$)/i,
  // "FOR i = 1 TO 10", "IF x = 3 THEN", "x% = y% + 1"
  /^(?:FOR \w+[%&!#$]? ?= ?|IF .{1,60} THEN\b|\w+[%&!#$]? = \S)/i,
  // "SELECT * FROM authors", "USE customer && open"
  /^(?:SELECT .{1,80} FROM|INSERT INTO|CREATE TABLE|UPDATE \w+ SET|USE \w+$)/,
  // "SET EXACT ON", "DO sample.prg", "READ EVENTS", "LOCAL nCount", "REPLACE name WITH x"
  /^(?:SET [A-Z]+ (?:ON|OFF|TO)\b|DO [\w.]+(?: WITH .*)?$|(?:LOCAL|PUBLIC|PRIVATE) \w+|READ(?: EVENTS)?$|CLOSE (?:ALL|DATABASES)|CLEAR(?: ALL)?$|RETURN\b|QUIT\b|SCAN\b|ELSE$|REPLACE \w+ WITH|ON KEY LABEL|WAIT WINDOW)/,
  // "x = 1  && FoxPro comment", "DO Form1.Show _"
  / (?:&&|_)(?: |$)/,
  // "' VB comment", "<html>", "</table>", "$$<CCIM32>"
  /^(?:' |<\/?[a-z][^>]*>|\$\$)/i,
  // "09/22/99  11:34a  170,496 file.dll"
  /^\d{1,2}[/-]\d{1,2}[/-]\d{2,4} +\d{1,2}:\d{2}/,
]
