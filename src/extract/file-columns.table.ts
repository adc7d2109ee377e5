// Column names of file tables, lower-case, with single spaces. Source: FORMATS.md §8.1 and §8.2, and
// the rarer layouts of the archive. `other` columns (folder, description) only keep their cells.

export type ColumnKind =
  | 'name'
  | 'version'
  | 'date'
  | 'time'
  | 'size'
  | 'platform'
  | 'language'
  | 'other'

export const COLUMN_KINDS: Readonly<Record<string, ColumnKind>> = {
  'file name': 'name',
  'file names': 'name',
  filename: 'name',
  filenames: 'name',
  file: 'name',
  files: 'name',
  name: 'name',
  'file name and path': 'name',
  'path and file name': 'name',
  'updated files': 'name',
  'driver file': 'name',
  'driver name': 'name',
  driver: 'name',
  dll: 'name',
  version: 'version',
  'version#': 'version',
  'version #': 'version',
  'file version': 'version',
  'current version': 'version',
  'new version': 'version',
  'version number': 'version',
  'file version number': 'version',
  'version info': 'version',
  date: 'date',
  'file date': 'date',
  modified: 'date',
  'date modified': 'date',
  'last modified': 'date',
  'last updated': 'date',
  'date/time': 'date',
  'date / time': 'date',
  'date and time': 'date',
  'file date time': 'date',
  'file date/time': 'date',
  'date stamp': 'date',
  'creation date': 'date',
  time: 'time',
  'file time': 'time',
  'time stamp': 'time',
  size: 'size',
  'file size': 'size',
  bytes: 'size',
  length: 'size',
  'size in bytes': 'size',
  'required space': 'size',
  platform: 'platform',
  platforms: 'platform',
  processor: 'platform',
  architecture: 'platform',
  'operating system': 'platform',
  os: 'platform',
  language: 'language',
  locale: 'language',
  location: 'other',
  folder: 'other',
  'destination folder': 'other',
  directory: 'other',
  path: 'other',
  description: 'other',
  function: 'other',
  purpose: 'other',
  component: 'other',
  'sp requirement': 'other',
  'service branch': 'other',
}
