// Product families, the beginnings of the product names they cover, and what people call them. Source
// of an alias: `code` is the product code of the archive's DOCUMENT line, `keyword` the stem of its
// keywords (kbsms200), `bracket` an abbreviation in brackets behind the full name, `title` a prefix of
// titles ("SMS: …"), `use` common use. `scripts/learn-products.mjs` counts the evidence for each.

export type AliasSource = 'code' | 'keyword' | 'bracket' | 'title' | 'use'

export interface ProductFamily {
  /** Without "Microsoft": "Systems Management Server". */
  readonly family: string
  /** Beginnings of printed names, lower-case, without "Microsoft" and "The"; the longest one wins. */
  readonly names: readonly string[]
  /** Beginnings that count only before the end, a number, "for", "with" or an edition. */
  readonly words?: readonly string[]
  /** Lower-case. */
  readonly aliases: Readonly<Record<string, AliasSource>>
  /** A wider family that holds this one. */
  readonly within?: string
}

export const PRODUCT_FAMILIES: readonly ProductFamily[] = [
  {
    family: 'Systems Management Server',
    names: ['systems management server', 'sms installer'],
    aliases: { sms: 'code', smsinst: 'title', smsmgmt: 'use', 'systems management': 'use' },
  },
  {
    family: 'Windows NT',
    names: [
      'windows nt',
      'windows nt server',
      'windows nt workstation',
      'nt server',
      'nt workstation',
    ],
    aliases: {
      winnt: 'code',
      oswinnt: 'keyword',
      nt: 'use',
      nts: 'use',
      ntw: 'use',
      'win nt': 'use',
    },
  },
  {
    family: 'Windows 2000',
    names: ['windows 2000'],
    aliases: { win2000: 'keyword', w2k: 'use', win2k: 'use', 'win 2000': 'use', 'nt 5.0': 'use' },
  },
  {
    family: 'Windows 95',
    names: ['windows 95'],
    aliases: { win95: 'keyword', win95x: 'code', 'win 95': 'use', w95: 'use' },
  },
  {
    family: 'Windows 98',
    names: ['windows 98'],
    aliases: { win98: 'keyword', win98se: 'keyword', 'win 98': 'use', w98: 'use' },
  },
  {
    family: 'Windows Millennium Edition',
    names: ['windows millennium', 'windows me'],
    aliases: { winme: 'use', 'win me': 'use' },
  },
  { family: 'Windows XP', names: ['windows xp'], aliases: { winxp: 'use', xp: 'use' } },
  {
    family: 'Windows for Workgroups',
    names: ['windows for workgroups'],
    aliases: { wfw: 'bracket', wfwg: 'bracket' },
  },
  { family: 'Windows CE', names: ['windows ce'], aliases: { oswince: 'keyword', wince: 'use' } },
  {
    family: 'Windows',
    names: [],
    words: ['windows'],
    aliases: { win3x: 'code', win31: 'keyword', 'windows 3.x': 'use', 'win 3.1': 'use' },
  },
  {
    family: 'MS-DOS',
    names: ['ms-dos', 'ms-dos operating system', 'disk operating system'],
    aliases: { msdos: 'code', dos: 'use', 'ms dos': 'use' },
  },
  {
    family: 'Exchange',
    names: ['exchange', 'exchange server', 'exchange 2000', 'exchange client'],
    aliases: { exc: 'keyword', msexchange: 'use', 'ms exchange': 'use', exch: 'use' },
  },
  {
    family: 'Outlook Web Access',
    names: ['outlook web access'],
    aliases: { owa: 'bracket' },
    within: 'Exchange',
  },
  { family: 'Outlook Express', names: ['outlook express'], aliases: { oe: 'use' } },
  { family: 'Outlook', names: ['outlook'], aliases: { ol: 'use', outl: 'use' } },
  {
    family: 'Internet Information Server',
    names: ['internet information server', 'internet information services', 'iis'],
    aliases: { iis: 'code', inetinfo: 'use' },
  },
  {
    family: 'Internet Explorer',
    names: ['internet explorer', 'ie'],
    aliases: { ie: 'keyword', msie: 'use', iexplore: 'use' },
  },
  {
    family: 'SNA Server',
    names: ['sna server', 'sna'],
    aliases: { sna: 'code', snaserver: 'use' },
  },
  {
    family: 'Host Integration Server',
    names: ['host integration server'],
    aliases: { his: 'bracket', hostintegserv: 'keyword' },
  },
  {
    family: 'COM Transaction Integrator',
    names: ['com transaction integrator'],
    aliases: { comti: 'bracket' },
  },
  {
    family: 'SQL Server',
    names: ['sql server', 'sql'],
    aliases: { sqlserv: 'keyword', sql: 'use', mssql: 'use', 'ms sql': 'use' },
  },
  {
    family: 'Proxy Server',
    names: ['proxy server'],
    aliases: { 'ms proxy': 'use', msp: 'use' },
  },
  { family: 'Site Server', names: ['site server'], aliases: { 'ms site server': 'use' } },
  { family: 'Index Server', names: ['index server'], aliases: { idxserv: 'keyword' } },
  {
    family: 'Message Queue Server',
    names: ['message queue server', 'message queuing'],
    aliases: { msmq: 'use' },
  },
  { family: 'Transaction Server', names: ['transaction server'], aliases: { mts: 'bracket' } },
  {
    family: 'Cluster Server',
    names: ['cluster server'],
    aliases: { mscs: 'bracket', clustserv: 'use' },
  },
  {
    family: 'BackOffice Server',
    names: ['backoffice server', 'backoffice'],
    aliases: { bos: 'use' },
  },
  {
    family: 'Small Business Server',
    names: ['backoffice small business server', 'small business server'],
    aliases: { sbs: 'bracket' },
    within: 'BackOffice Server',
  },
  {
    family: 'Metadirectory Services',
    names: ['metadirectory services'],
    aliases: { mms: 'bracket' },
  },
  { family: 'LAN Manager', names: ['lan manager'], aliases: { lanman: 'code' } },
  {
    family: 'File and Print Services for NetWare',
    names: ['file and print services for netware'],
    aliases: { fpnw: 'bracket' },
  },
  {
    family: 'Services for UNIX',
    names: ['windows services for unix', 'windows nt services for unix', 'services for unix'],
    aliases: { sfu: 'bracket' },
  },
  {
    family: 'Routing and Remote Access Service',
    names: ['routing and remote access service'],
    aliases: { rras: 'bracket' },
  },
  {
    family: 'Mail',
    names: ['mail', 'mail for windows', 'mail gateway'],
    aliases: { msmail: 'use', 'ms mail': 'use' },
  },
  {
    family: 'Mail for PC Networks',
    names: ['mail for pc networks'],
    aliases: { pcmail: 'code' },
    within: 'Mail',
  },
  {
    family: 'Mail for AppleTalk Networks',
    names: ['mail for appletalk networks'],
    aliases: { macmail: 'code' },
    within: 'Mail',
  },
  {
    family: 'Schedule+',
    names: ['schedule+'],
    aliases: { schedplus: 'code', 'schedule plus': 'use' },
  },
  { family: 'Office', names: ['office'], aliases: { 'ms office': 'use', off97: 'use' } },
  { family: 'Word', names: ['word'], aliases: { word97: 'code', wd97: 'title', winword: 'use' } },
  { family: 'Excel', names: ['excel'], aliases: { xl: 'use', xl97: 'use' } },
  {
    family: 'PowerPoint',
    names: ['powerpoint'],
    aliases: { powerpt: 'code', ppt: 'title', ppt7: 'title' },
  },
  {
    family: 'Access',
    names: ['access'],
    aliases: { 'ms access': 'use', msaccess: 'use', acc97: 'use' },
  },
  {
    family: 'FrontPage',
    names: ['frontpage'],
    aliases: { frontpg: 'code', fp: 'title', fp97: 'title' },
  },
  { family: 'Publisher', names: ['publisher'], aliases: { mspub: 'use' } },
  { family: 'Works', names: [], words: ['works'], aliases: { msworks: 'use' } },
  { family: 'Project', names: [], words: ['project'], aliases: { 'ms project': 'use' } },
  {
    family: 'Visual Studio',
    names: ['visual studio'],
    aliases: { vs: 'keyword', 'vs 6.0': 'use' },
  },
  {
    family: 'Visual Basic',
    names: ['visual basic'],
    aliases: { vbwin: 'code', vbp: 'keyword', vb: 'use' },
  },
  {
    family: 'Visual Basic for Applications',
    names: ['visual basic for applications'],
    aliases: { vba: 'use' },
  },
  {
    family: 'Visual C++',
    names: ['visual c++', 'visual c++.net'],
    aliases: { visualc: 'code', vc: 'keyword', 'vc++': 'use', msvc: 'use', 'visual c': 'use' },
  },
  {
    family: 'C Compiler',
    names: ['c/c++', 'c compiler', 'c/c++ compiler', 'quickc'],
    words: ['c'],
    aliases: { cl: 'use', 'ms c': 'use' },
  },
  {
    family: 'Microsoft Foundation Classes',
    names: ['foundation classes', 'microsoft foundation classes'],
    aliases: { mfc: 'bracket' },
  },
  {
    family: 'Active Template Library',
    names: ['active template library'],
    aliases: { atl: 'bracket' },
  },
  { family: 'Visual J++', names: ['visual j++'], aliases: { vj: 'keyword', 'vj++': 'use' } },
  {
    family: 'Visual InterDev',
    names: ['visual interdev'],
    aliases: { visid: 'keyword', vid: 'use' },
  },
  {
    family: 'FoxPro',
    names: ['foxpro', 'foxbase+'],
    aliases: { fox: 'use', foxmisc: 'code' },
  },
  {
    family: 'Visual FoxPro',
    names: ['visual foxpro'],
    aliases: { vfp: 'keyword' },
    within: 'FoxPro',
  },
  {
    family: 'Visual SourceSafe',
    names: ['visual sourcesafe', 'sourcesafe'],
    aliases: { ssafe: 'code', vss: 'bracket' },
  },
  { family: 'Macro Assembler', names: ['macro assembler'], aliases: { masm: 'code' } },
  {
    family: 'Fortran',
    names: ['fortran', 'fortran powerstation'],
    aliases: { fl: 'keyword', powerstation: 'use' },
  },
  { family: 'CodeView', names: ['codeview'], aliases: { cv: 'use' } },
  { family: 'LINK', names: [], words: ['link'], aliases: { linker: 'use' } },
  { family: 'NMAKE', names: ['nmake', 'nmake utility'], aliases: { 'ms nmake': 'use' } },
  {
    family: "Programmer's Workbench",
    names: ["programmer's workbench"],
    aliases: { pwb: 'bracket' },
  },
  {
    family: 'Windows Software Development Kit',
    names: ['windows software development kit', 'win32 software development kit'],
    aliases: { sdk: 'bracket', win16sdk: 'code', sdkwin: 'keyword' },
  },
  {
    family: 'Windows Device Development Kit',
    names: [
      'windows device development kit',
      'windows device driver kit',
      'windows nt device driver kit',
    ],
    aliases: { ddk: 'bracket', win16ddk: 'code' },
  },
  {
    family: 'Win32 API',
    names: ['win32 application programming interface'],
    aliases: { win32: 'use' },
  },
  {
    family: 'Data Access Components',
    names: ['data access components'],
    aliases: { mdac: 'bracket' },
  },
  { family: 'ActiveX Data Objects', names: ['activex data objects'], aliases: { ado: 'bracket' } },
  {
    family: 'Open Database Connectivity',
    names: ['open database connectivity', 'odbc'],
    aliases: { odbc: 'code' },
  },
  {
    family: 'The Microsoft Network',
    names: ['microsoft network'],
    words: ['network', 'msn'],
    aliases: { msn: 'use', msnetwork: 'code' },
  },
  { family: 'Personal Web Server', names: ['personal web server'], aliases: { pws: 'use' } },
  { family: 'Encarta', names: ['encarta'], aliases: { 'ms encarta': 'use' } },
  { family: 'Bookshelf', names: ['bookshelf'], aliases: { 'ms bookshelf': 'use' } },
  {
    family: 'Flight Simulator',
    names: ['flight simulator'],
    aliases: { fs: 'use', fs2000: 'title' },
  },
  { family: 'Age of Empires', names: ['age of empires'], aliases: { aoe: 'keyword' } },
  { family: 'AutoMap', names: ['automap'], aliases: { automap: 'code' } },
  { family: 'Developer Network', names: ['developer network'], aliases: { msdn: 'bracket' } },
]
