// The strata of draw-articles: product families, recognised in the lines of the applies-to list, and
// ways in which an article says something about fixes and releases.

// A line of the list: "\t- Microsoft Systems Management Server version 2.0"
const listed = (names) => new RegExp(`^\\t *- (?:the )?(?:Microsoft )?(?:${names})`, 'im')

export const FAMILIES = {
  'Systems Management Server': listed('Systems Management Server'),
  'Windows NT': listed('Windows NT'),
  'Windows 2000': listed('Windows 2000'),
  'Exchange Server': listed('Exchange Server'),
  'SQL Server': listed('SQL Server'),
  'SNA Server': listed('SNA Server|Host Integration Server'),
  'Internet Information Server': listed('Internet Information'),
  'Internet Explorer': listed('Internet Explorer'),
  'Visual Studio': listed('Visual (?:Studio|Basic|C\\+\\+|InterDev|FoxPro|SourceSafe)'),
  'Windows 95/98': listed('Windows (?:95|98|Millennium)'),
  'Proxy Server': listed('Proxy Server|Internet Security and Acceleration'),
  'Site Server': listed('Site Server|Commerce Server'),
}

// A row of a file table begins with its date.
const DATE_CELL = String.raw`^\t *\d{1,2}[/-]\d{1,2}[/-]\d{2,4} `

export const PREDICATES = {
  // "1/28/2000   10:49AM   2.0.1380.1125   143 KB   Ccm.dll        Intel"
  table: new RegExp(
    `${DATE_CELL}[^\\n]{1,90}\\w\\.(?:dll|exe|sys|drv|vxd|ocx|cpl|asp|sql)\\b`,
    'im',
  ),
  // "This problem was first corrected in X Service Pack 4", "has been fixed in"
  'fixed-in': /\b(?:first\s+)?(?:corrected|fixed|resolved)\s+in\s+(?:the\s+)?[A-Z]/,
  // "This hotfix requires Windows NT 4.0 Service Pack 6a"
  requires: /\b(?:requires|must\s+(?:first\s+)?(?:install|be\s+running))\b[^.]{0,80}Service\s+Pack/,
  // "Service Pack 1 (build 1380)", "build 5.00.2314"
  build: /\b(?:build|version)(?:\s+number)?\s+(?:is\s+)?(?:\d{3,4}\b|\d\.\d{1,2}\.\d{3,4})/i,
  // "is superseded by", "supercedes"
  superseded: /\bsuper[sc]ede[sd]?\b/i,
  // "is not included in Service Pack 5"
  'not-included': /\bnot\s+(?:yet\s+)?(?:included|contained|fixed|corrected)\s+in\b/i,
  // "Service Pack 3 and later", "SP3 or later"
  range:
    /\b(?:Service\s+Pack|SP)\s*\d[a-z]?\s+(?:and|or|through)\s+(?:later|newer|above|SP|Service)/i,
  // A table for two processors: a row that ends in "Alpha"
  platform: new RegExp(`${DATE_CELL}[^\\n]{1,90}\\bAlpha`, 'im'),
}
