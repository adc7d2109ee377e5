// Whether a text holds code, a command line, a path or an error code. There a hyphen is a switch or
// a part of a name, and never leaves words out:
//
//   setup -unattend winnt.exe       copy c:\a -x       error 0x80040E14 -ado       gcc --help -v

const SIGNS_OF_CODE: readonly RegExp[] = [
  /\\/, // "C:\Winnt", "HKLM\Software"
  /(?:^|\s)\/\S/, // "/s", "/usr/bin"
  /\w:\/\//, // "http://server"
  /(?:^|\s)--\w/, // "--help"
  /(?:^|\s)-[a-z0-9?](?=[\s:]|$)/i, // "-s", "-1", "-o:"
  /(?:^|\s)-\d/, // "-1811"
  /0x[0-9a-f]/i, // "0x80040E14"
  /\b(?=[a-f]*\d)(?=\d*[a-f])[0-9a-f]{8}\b/i, // "80040e14"
  /[{}=;|]|\(\)|::|->/, // "x = y;", "erase()", "std::string"
  /\w\.(?:exe|com|bat|cmd|msi|vbs)\b/i, // "winnt32.exe"
]

export function holdsCode(text: string): boolean {
  return SIGNS_OF_CODE.some((sign) => sign.test(text))
}
