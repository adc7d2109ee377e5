// Words of people who ask → words of those who write articles. Source: common usage; words of equal
// meaning only, so that a passage found by them carries the question.

const GROUPS: readonly string[] = [
  'crash crashes crashed dies die dying dead abort aborts fault faults violation gpf ipf av gp terminates quits exits',
  'hang hangs hung freeze freezes freezing frozen stuck lockup locks responding',
  'delete deletes deleted remove removes removed erase erased removing deleting',
  'disable disabled disables off',
  'enable enables enabled on',
  'folder folders directory directories subdirectory',
  'pc computer computers machine machines box boxes workstation workstations',
  'picture pictures image images graphic graphics bitmap bitmaps',
  'colour colours color colors',
  'mail message messages email',
  'pw password passwords pword pwords',
  'config configuration configure configured settings',
  'admin administrator administrators',
  'doc document documents',
  'app application applications program programs',
  'cd disc disk cdrom',
  'sp pack',
  'begin begins start starts started launch launches',
  'stop stops stopped end ends',
  'install installs installed installing installation setup',
  'uninstall uninstalls removal',
  'limit limits maximum max',
  'display displays displayed show shows shown appear appears',
  'wrong incorrect incorrectly invalid bad',
  'missing lacks absent',
  'empty blank',
  'slow slowly performance',
  'copy copies duplicate duplicates',
  'twice double doubled',
  'garbage rubbish garbled corrupt corrupted corruption damaged',
  'font fonts typeface',
  'web site website',
  'kept keep keeps remain remains stay stays',
  'allow allows permit permits',
  'refuse refuses refused denied reject rejects',
  'biggest largest greatest',
  'quit exit exits',
  'reboot reboots restart restarts restarted',
  'logon login log',
  'network net lan',
  'ram memory',
  'letter letters character characters',
  'lan manager lanman',
  'addressee addressees recipient recipients',
  'silent silently quiet quietly unattended',
  'crawler crawlers robot robots spider spiders',
]

/** Every word → the others of its groups. */
export const SYNONYMS: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>()
  for (const group of GROUPS.map((words) => words.split(' '))) {
    for (const word of group) {
      map.set(word, [...(map.get(word) ?? []), ...group.filter((other) => other !== word)])
    }
  }
  return map
})()
