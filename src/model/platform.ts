// Processors as file tables, hardware fields and people name them.

export const PLATFORMS = ['intel', 'alpha', 'mips', 'powerpc'] as const

export type Platform = (typeof PLATFORMS)[number]

/** As people write them. */
export const PLATFORM_NAMES: Readonly<Record<Platform, string>> = {
  intel: 'Intel',
  alpha: 'Alpha',
  mips: 'MIPS',
  powerpc: 'PowerPC',
}

/** Words of the archive's Platform columns, captions and hardware fields. */
const WORDS: Readonly<Record<Platform, RegExp>> = {
  // "Intel", "x86", "I386", "ix86", "i486"; not the "x" of "2.x"
  intel: /\b(?:intel|i?x86|i[3-6]86|80[34]86)\b/i,
  // "Alpha", "DEC Alpha AXP"
  alpha: /\b(?:alpha|axp)\b/i,
  // "MIPS", "MIPS R3000"
  mips: /\b(?:mips|r[34]\d00)\b/i,
  // "PPC", "PowerPC"
  powerpc: /\b(?:ppc|power ?pc)\b/i,
}

/** Those that a text names, "Intel and Alpha" both; empty when it names none. */
export function platformsOf(text: string): Platform[] {
  return PLATFORMS.filter((platform) => WORDS[platform].test(text))
}
