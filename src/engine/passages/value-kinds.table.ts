// What sort of value a question asks for, by its wording, and what such a value looks like in a
// passage. Source: wordings of support requests; shapes of values as articles print them.

export interface ValueKind {
  readonly name: string
  /** Tried on the question in lower case. */
  readonly asks: RegExp
  /** Finds the values of a passage, as printed. Global. */
  readonly value: RegExp
  /** A passage without such a value cannot be the answer. */
  readonly isRequired?: true
}

const NUMBER_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|once|twice'

// "version 3.0", "Service Pack 4", "Windows 95", "step 2": a number that counts nothing
const NO_AMOUNT =
  '\\b(?:versions?|release|service pack|sp|step|error|method|windows|office|word|excel|ms-dos|dos|nt|server|q) '

export const VALUE_KINDS: readonly ValueKind[] = [
  {
    name: 'amount',
    // "how many files", "how large is the buffer", "max addressees", "which interval in minutes", "below what percentage"
    asks: /\bhow (?:many|much|large|big|long|high|often|far|small)\b|\bmax(?:imum)?\b|\bmin(?:imum)?\b|\b(?:longest|largest|lowest|smallest|highest|oldest)\b|\bpercentage\b|\bat (?:which|what) \w+ resolution\b|\bin (?:bytes|minutes|seconds|mb)\b|\bresolution\?|\bdisk space\b|\bsize\b|\bhow many\b|\brange of\b/,
    // "61", "16K", "29%", "75dpi", "65,530 bytes", "six"
    value: new RegExp(
      `(?<![\\w.]|\\d{3}-|\\(\\d{3}\\) |${NO_AMOUNT})\\d+(?:[.,]\\d+)*(?:[a-z%]{0,4})(?!\\w|-\\d{3}|\\) ?\\d{3}-)|\\b(?:${NUMBER_WORDS})\\b`,
      'gi',
    ),
    isRequired: true,
  },
  {
    name: 'memory',
    // "how many MB of RAM", "free disk space", "how much memory", "size in bytes"
    asks: /\bhow (?:many|much) (?:[\w-]+ ){0,2}?(?:mb|megabytes?|megs?|kb|kilobytes?|bytes?|memory|ram|(?:disk )?space)\b|\bdisk space\b|\bin (?:bytes|mb|kb)\b/,
    // "4 MB", "780 to 835 MB", "Size (KB)", "640K", "1 megabyte", "57,583 bytes"
    value: /\d\s?-?(?:[kmg]b?|(?:kilo|mega|giga)?bytes?|megs?)\b|\((?:k|kb|mb|bytes)\)/gi,
    isRequired: true,
  },
  {
    name: 'duration',
    // "how many seconds", "interval in minutes", "how long do I have to wait", "the longest it may take"
    asks: /\bhow many (?:milliseconds|seconds|minutes|hours|days|weeks|months|years)\b|\bin (?:milliseconds|seconds|minutes|hours|days)\b|\b(?:how long|longest)\b[^?]{0,30}\b(?:wait|takes?|last)\b|\bhow long (?:until|till|before|after)\b/,
    // "23 hours", "5-minute", "one day", "(in seconds): 30"
    value: new RegExp(
      `(?:\\d|\\b(?:${NUMBER_WORDS}))[ -]?(?:ms\\b|milliseconds?|sec(?:ond)?s?|min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?|years?)\\b|\\b(?:seconds|minutes|hours|days)\\b`,
      'gi',
    ),
    isRequired: true,
  },
  {
    name: 'default',
    // "default of DhcpLogFilesMaxSize", "unless I change it"
    asks: /\b(?:the|its|and|by|whose|type \+) defaults?\b(?! (?:rights|directory|folder|gateway|mappings?))|\bdefaults?(?: of| for|:|\?|$)|^defaults?\b|: default|\bboard: default|\bunless i change it\b/,
    value: /\bdefaults?\b|\bby default\b/gi,
  },
  {
    name: 'registry-name',
    // "which registry value turns it on", "name and type of the value", "jet value to lower", "key name to create"
    asks: /\b(?:registry (?:value|entry|key|setting)|which (?:[\w-]+ ){0,3}(?:value|entry|policy)|value name|name (?:and type )?of the value|(?:jet|tcpip|parameters?) value|key name|which (?:[\w-]+ ){0,4}parameter)\b/,
    // "MaxLocksPerFile", "Value Name: Use Preferred Servers", "REG_DWORD"
    value:
      /\b[A-Z][a-z0-9]+(?:[A-Z]+[a-z0-9]*)+\b|\bREG_[A-Z]+\b|\b[Vv]alue(?: [Nn]ame)?\s*[:=]|\b[Aa]dd (?:a |the )?(?:new )?(?:value|entry|key)\b|=dword:/g,
  },
  {
    name: 'data-type',
    // "data type of the policy", "type + default of X"
    asks: /\bdata type\b|\btype (?:\+|and|of)\b|\bname and type\b/,
    value: /\bREG_[A-Z_]+\b|\b(?:dword|string|binary) value\b/gi,
  },
  {
    name: 'file',
    // "which ini file", "which dll is missing", "what driver file", "which program installs it", "which redistributable"
    asks: /\b(?:which|what|whose|name of the|right|recommended)\b[^?]{0,40}\b(?:file|files|dll|exe|ini|vxd|driver file|download|downloads|utility|tool|library|browse library)\b|\b(?:which|what) program\b|\brecommended download\b|\btool that\b|\blink which library\b/,
    // "LMUSER.INI", "Msvcrt.lib", "Sms_def.mof"
    value: /(?<![\w.])[\w$~!<>-]+\.[a-z0-9_]{2,4}\b(?!\w|\.\w)/gi,
  },
  {
    name: 'file-version',
    // "which DLL version", "driver version with the repair"
    asks: /\b(?:dll|exe|file|vxd|ocx)(?:'s)? versions?\b|\bversions? of the (?:dll|exe|file)\b/,
    // "2.0.1380.1125", "3.70.0623", "4.97"
    value: /(?<![\w.])\d+\.\d{2,}(?:\.\d+)*(?![\w])|(?<![\w.])\d+(?:\.\d+){2,}(?![\w])/g,
    isRequired: true,
  },
  {
    name: 'folder',
    // "which folder of the cd", "where on a web server", "directory"; not "from the Sample folder"
    asks: /(?<!\b(?:from|in|of) the (?:\w+ )?)\b(?:folder|directory|where|subdirectory|subkey|under which|path)\b/,
    // "C:\\Windows", "\\Support\\Efdsetup", "the Pcexpo folder", "root"
    value: /[\w.$%<>-]*\\[\w.$%<>-]+|\b(?:folder|directory|subdirectory|root)\b/gi,
  },
  {
    name: 'release',
    // "which version is fixed", "which service pack", "good version?"
    asks: /\b(?:which|what|good|fixed|lowest|newest|oldest|first)\b[^?]{0,40}\b(?:versions?|releases?|service packs?|sp|sps|builds?)\b|\b(?:version|release|build) (?:with|of|that)\b|\bfixed in\b|\bfixed\?|\bcorrected\b|\bfixed version\b/,
    // "2.0.3.209", "6.11d", "Service Pack 3", "SP1", "version 1.0A", "build 518", "Word 2000"
    value:
      /(?<![\w.])\d+\.\d[\w.]*|\bservice packs? \d\w?|\bSP-?\d\w?\b|\b(?:version|build|release) \d\w*|\b(?:Word|Excel|Access|Outlook|PowerPoint|Windows|Office|Visual \w+) (?:95|97|98|2000|2002|XP|\d)\b/gi,
  },
  {
    name: 'which-release',
    // "which release reads longer files", "in which version"
    asks: /\b(?:which|what) (?:[\w.+#-]+ ){0,5}(?:release|version)s?\b(?! number)/,
    value:
      /(?<![\w.])\d+\.\d[\w.]*|\b[Ss]ervice [Pp]acks? \d\w?|\bSP-?\d\w?\b|\b(?:[Vv]ersion|[Bb]uild|[Rr]elease|[Ee]dition) \d\w*|\b[A-Z][\w.]+ (?:for \w+ )?(?:19)?9\d\b|\b[A-Z]\w+ (?:2000|2001|2002|XP)\b|\b[A-Z]\w+ [Ee]dition\b/g,
    isRequired: true,
  },
  {
    name: 'build',
    // "which build of the kit", "what Sample build"
    asks: /\b(?:which|what) (?:[\w.+#-]+ ){0,2}build\b(?! number)/,
    // "build 518", "2.00.1380.1000", "1057"
    value: /\bbuild \d[\w.]*|(?<![\w.])\d+(?:\.\d+){2,}|(?<![\w.,-])\d{3,5}(?![\w.,-])/gi,
    isRequired: true,
  },
  {
    name: 'service-pack',
    // "which service pack has the fix", "which sp?"
    asks: /\b(?:which|what|lowest)\b[^?]{0,30}\b(?:service packs?|sps?)\b/,
    // "Service Pack 3", "SP6a"
    value: /\bservice packs? \d\w?|\bSP-?\d\w?\b/gi,
    isRequired: true,
  },
  {
    name: 'date',
    // "when was it released", "from which release date on"
    asks: /\bwhen (?:was|were|did)\b|\b(?:release|creation|which|what|exact) dates?\b|\bdate of\b|\bdated\b|\bwhat day\b/,
    // "May-24-2000", "6/17/98", "June 4, 1992"
    value:
      /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-. ]\d{1,2},?[- ]\d{4}\b|\b\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\d{4}\b/gi,
    isRequired: true,
  },
  {
    name: 'telephone',
    // "which phone number", "the telephone number of support", "whom do I call"
    asks: /\b(?:tele)?phone numbers?\b|\bfax numbers?\b|\bwh(?:om?|ere) (?:do|can|should|must) i call\b/,
    // "(800) 624-9896", "1-888-555-0100", "206-454-2030"
    value: /(?<![\w-])(?:\d-)?\(?\d{3}\)?[ -]\d{3}-[\dA-Z]{4}\b/g,
    isRequired: true,
  },
  {
    name: 'key-or-command',
    // "which switch", "what do I type", "command to stop everything", "which key", "line goes into config.sys"
    asks: /\bwhich (?:[\w-]+ )?(?:switch|key|command|option|line|function|icon|keyword|statement|emulation|driver|call)\b|\bwhat (?:do|must|should|can) i (?:type|call|run|enter)\b|\bcommand\b|\bwhat (?:line|keyword|function|statement|api)\b|\bline (?:to|goes)\b|\buse which\b|\bwhat to call\b|\bkeyword\b|\bfunction\?/,
    // "/s", "NET STOP RDR", "SWITCHES=/K", "STRTRAN()", '"setup"', "CTRL"
    value: /(?<![\w/])\/[a-z?]\w*|\b[A-Z]{3,}(?: [A-Z]{2,})*\b|\w\(\)|"[^"]{2,40}"|\b\w+=\S*/g,
  },
  {
    name: 'address',
    // "default I/O address", "change the gateway to what"
    asks: /\baddress\b(?! book)|\bgateway\b|\bip\b/,
    value: /\b0x[0-9a-f]+\b|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9A-F]{3,4}h\b|\b\d{3}\b/gi,
  },
]
