// Signs that nobody sees but that change how a line is read: those of writing direction make
// "exe.fdp" of "pdf.exe".

// Control characters but tab and line end, marks and overrides of writing direction
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** The text with a sign to see in the place of each; as long as it was. */
export const visibleText = (text: string): string => text.replace(UNSEEN, '\ufffd')
