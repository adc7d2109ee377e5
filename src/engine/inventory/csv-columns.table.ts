// Column names of inventories, lower-case, without blanks, signs and units: those of this program, of
// PowerShell (Get-ChildItem, VersionInfo), of WMI (CIM_DataFile) and of spreadsheets made by hand.

export const CSV_COLUMNS: Readonly<
  Record<'file' | 'version' | 'platform' | 'size' | 'date', readonly string[]>
> = {
  file: ['file', 'filename', 'name', 'path', 'fullname'],
  version: ['version', 'fileversion', 'productversion'],
  platform: ['platform', 'processor', 'cpu', 'architecture', 'hardware'],
  size: ['size', 'filesize', 'bytes', 'length', 'sizebytes'],
  date: ['date', 'filedate', 'modified', 'datemodified', 'lastmodified', 'lastwritetime'],
}
