// Products without service packs of their own: theirs are those of the product they are part of.
// Source: fix statements of their articles, which name the service packs of the host ("first corrected
// in Windows NT 4.0 Service Pack 4" in articles on Internet Information Server 4.0).

export interface ServicePackHost {
  /** Product family and its version. */
  readonly family: string
  readonly version: string
  readonly host: string
  readonly hostVersion: string
}

export const SERVICE_PACK_HOSTS: readonly ServicePackHost[] = [
  { family: 'Internet Information Server', version: '4.0', host: 'Windows NT', hostVersion: '4.0' },
  {
    family: 'Internet Information Server',
    version: '5.0',
    host: 'Windows 2000',
    hostVersion: '2000',
  },
  ...['Visual Basic', 'Visual C++', 'Visual FoxPro', 'Visual InterDev', 'Visual J++'].map(
    (family) => ({ family, version: '6.0', host: 'Visual Studio', hostVersion: '6.0' }),
  ),
  ...['Visual Basic', 'Visual C++', 'Visual FoxPro'].map((family) => ({
    family,
    version: '5.0',
    host: 'Visual Studio',
    hostVersion: '97',
  })),
  { family: 'Visual SourceSafe', version: '6.0', host: 'Visual Studio', hostVersion: '6.0' },
]
