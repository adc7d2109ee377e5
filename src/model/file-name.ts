/**
 * What a file is looked up by: its name without folder, lower-case. "%Windir%\System32\Ism.dll" →
 * "ism.dll".
 */
export function fileNameKey(printed: string): string {
  const name = printed.slice(Math.max(printed.lastIndexOf('\\'), printed.lastIndexOf('/')) + 1)
  return (name === '' ? printed : name).toLowerCase()
}
