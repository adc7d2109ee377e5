// Questions as people type them, and the articles of kb/ that have to be among the first hits.

export interface Question {
  readonly q: string
  /** All of them stand among the first `within` hits. */
  readonly finds: readonly string[]
  readonly within: number
}

export const QUESTIONS: readonly Question[] = [
  { q: 'which fixes does a build 1380 site need before SP2?', finds: ['Q261931'], within: 3 },
  { q: 'Which fixes does a build 1380 site need?', finds: ['Q261931'], within: 3 },
  {
    q: 'what do I have to install before upgrading SMS 2.0 to service pack 2',
    finds: ['Q261931'],
    within: 3,
  },
  { q: 'build 1380 Copylog.tcf fix', finds: ['Q249077'], within: 3 },
  { q: 'build 1239 Copylog.tcf fix', finds: ['Q251070'], within: 3 },
  { q: 'build 1380 CCM installs on SP2 clients', finds: ['Q252717'], within: 2 },
  { q: 'build 1239 CCM installs on SP2 clients', finds: ['Q252718'], within: 2 },
  { q: 'Copylog.tcf', finds: ['Q249077', 'Q251070', 'Q261931', 'Q264630'], within: 4 },
  { q: 'Ccm.dll 2.0.1380.1125', finds: ['Q252717'], within: 2 },
  { q: 'Ccm.dll 2.0.1239.64', finds: ['Q252718'], within: 1 },
  { q: 'nt_logon.dll 2.0.1380.1105', finds: ['Q249077'], within: 1 },
  { q: 'Migrat1x.exe', finds: ['Q305209'], within: 1 },
  {
    q: 'HKEY_LOCAL_MACHINE\\Software\\Microsoft\\SMS\\Setup Full Version',
    finds: ['Q249077', 'Q251070', 'Q252717', 'Q252718'],
    within: 4,
  },
  { q: 'hotfix does not install on secondary site, log says 000', finds: ['Q252717'], within: 4 },
  { q: 'Current clibase version is 2.0.1380.1101', finds: ['Q264630'], within: 2 },
  {
    q: 'clicomp.box\\SWDist.CFG version () out of sync (2.00.1239.0000)',
    finds: ['Q236596'],
    within: 1,
  },
  {
    q: 'optional components missing on clients after service pack 1',
    finds: ['Q236596'],
    within: 2,
  },
  { q: 'clients cannot move from SMS 1.2 because of LANDesk', finds: ['Q305209'], within: 1 },
  { q: 'Norton AntiVirus', finds: ['Q305209'], within: 1 },
  { q: 'who is the senior site, Senior.lst', finds: ['Q235726'], within: 1 },
  { q: 'how do I get the latest SMS service pack', finds: ['Q236325'], within: 2 },
  { q: 'list of bugs corrected in SMS 2.0 SP2', finds: ['Q258682'], within: 3 },
  { q: 'SP4 hotfix rollup package HRP', finds: ['Q323206'], within: 2 },
  { q: 'STOP 0x0000000A', finds: ['Q143478', 'Q179129'], within: 2 },
  { q: 'blue screen 0x00000019', finds: ['Q179129'], within: 1 },
  { q: 'teardrop attack', finds: ['Q179129'], within: 2 },
  { q: 'hotfix that requires Service Pack 6a', finds: ['Q305210'], within: 3 },
  { q: 'Event ID 1197 MSExchangeIS', finds: ['Q244976'], within: 1 },
  { q: 'Lotus Notes user cannot reply to Exchange mail', finds: ['Q270133'], within: 1 },
  { q: "Incorrect syntax near the keyword 'by'", finds: ['Q273813'], within: 1 },
  { q: 'SChannel error = 80090305', finds: ['Q300219'], within: 1 },
  { q: 'AP_SAME', finds: ['Q313202'], within: 1 },
  { q: 'ReDim Preserve crash in OleAut32.dll', finds: ['Q223120'], within: 1 },
  { q: 'Error 462', finds: ['Q243220'], within: 1 },
  { q: 'reminders do not pop up', finds: ['office-outlook-reminders-missing'], within: 1 },
  { q: '0x8000ffff', finds: ['office-outlook-mail-applet-0x8000ffff'], within: 1 },
  { q: 'Invalid Object Module', finds: ['Q30491'], within: 1 },
  { q: 'files=20 in CONFIG.SYS', finds: ['Q37566'], within: 1 },
  { q: 'Q252717', finds: ['Q252717'], within: 1 },
  { q: 'kb 264630', finds: ['Q264630'], within: 1 },
]
