// Made-up articles of any length in every layout, for bench/parse.mjs. One mix of prose, steps,
// tables, listings, messages and references is written in each layout's own way.

const HEADINGS = [
  'SYMPTOMS',
  'CAUSE',
  'RESOLUTION',
  'WORKAROUND',
  'STATUS',
  'MORE INFORMATION',
  'REFERENCES',
]
/** Main sections are about this long in long articles. */
const SECTION_LENGTH = 100_000

/** One round of the mix; numbers differ from round to round. */
function* blocks(round) {
  const id = 100_000 + (round % 200_000)
  yield { kind: 'title', text: `Relay service, part ${round}` }
  yield {
    kind: 'prose',
    text:
      `When the relay service on site ${round} hands a queue to the next server, clients may wait ` +
      'until the lease of the queue has run out. The log of the service then shows that the hand-over ' +
      'was refused, although both servers hold the same build. You may receive the following error message:',
  }
  yield {
    kind: 'message',
    text: `The queue "Site ${round}" cannot be opened. Error 0x8007000${round % 10}`,
  }
  yield {
    kind: 'steps',
    items: [
      'Click Start, point to Settings, and then click Relay Console.',
      `Open the properties of site ${round} and note its build number.`,
      'Stop the service, wait until the list of queues is empty, and start it again.',
    ],
  }
  yield {
    kind: 'bullets',
    items: [
      'Servers without a lease of their own',
      `Queues that Q${id} describes`,
      'C:\\Relay\\Bin\\Relaysvc.exe',
    ],
  }
  yield {
    kind: 'files',
    rows: [
      ['03/14/2001', '09:26a', `4.0.${round}.1118`, '412,672', 'Relaysvc.dll', 'x86'],
      ['03/14/2001', '09:31a', `4.0.${round}.1118`, '98,304', 'Relayui.exe', 'x86'],
    ],
  }
  yield {
    kind: 'code',
    lines: [
      '#include <relay.h>',
      `int open_site(int site = ${round}) {`,
      '    return relay_open(site);',
      '}',
    ],
  }
  yield {
    kind: 'prose',
    text:
      'Microsoft has confirmed this to be a problem in Relay Server version 4.0. This problem was first ' +
      `corrected in Relay Server version 4.0 Service Pack ${1 + (round % 6)}. The value is kept under ` +
      'HKEY_LOCAL_MACHINE\\Software\\Relay\\Sites. For additional information, please see the following article ' +
      'in the Microsoft Knowledge Base:',
  }
  yield { kind: 'reference', id, text: `Relay Server Does Not Release Queue ${round}` }
}

/** @returns {string} an article of about `length` characters whose sections hold `write(block)`. */
function compose(length, head, section, write, tail = '') {
  const parts = [head]
  let size = head.length
  for (let round = 0, inSection = SECTION_LENGTH; size < length; round++) {
    if (inSection >= SECTION_LENGTH) {
      parts.push(section(HEADINGS[Math.floor(size / SECTION_LENGTH) % HEADINGS.length]))
      inSection = 0
    }
    for (const block of blocks(round)) {
      const text = write(block)
      parts.push(text)
      size += text.length
      inSection += text.length
    }
  }
  return parts.join('') + tail
}

const wrap = (text, indent = '', width = 76) => {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1]
    if (last !== '' && last.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.map((line) => `${indent}${line}\n`).join('')
}

const RULE = '-'.repeat(79)
const underlined = (heading) => `${heading}\n${'='.repeat(heading.length)}\n\n`

function textBlock(block) {
  switch (block.kind) {
    case 'title':
      return `${block.text}\n${'-'.repeat(block.text.length)}\n\n`
    case 'prose':
      return `${wrap(block.text)}\n`
    case 'message':
      return `${wrap(block.text, '   ')}\n`
    case 'steps':
      return block.items.map((item, at) => `${at + 1}. ${wrap(item, '   ').trim()}\n\n`).join('')
    case 'bullets':
      return block.items.map((item) => ` - ${item}\n\n`).join('')
    case 'files':
      return [
        '   Date        Time    Version        Size     File name     Platform\n',
        `   ${'-'.repeat(66)}\n`,
        ...block.rows.map(
          ([date, time, version, size, name, platform]) =>
            `   ${date}  ${time}  ${version.padEnd(13)}  ${size}  ${name}  ${platform}\n`,
        ),
        '\n',
      ].join('')
    case 'code':
      return `${block.lines.map((line) => `      ${line}\n`).join('')}\n`
    default:
      return `   Q${block.id} ${block.text}\n\n`
  }
}

const TEXT_HEAD = [
  'DOCUMENT:Q250001  22-JUN-2000  [relay]',
  'TITLE   :Relay Server Refuses to Hand Over Queues',
  'PRODUCT :Relay Server',
  'PROD/VER::4.0',
  'OPER/SYS:',
  'KEYWORDS:kbRelay kbprb',
  '',
  '='.repeat(70),
  RULE,
  'The information in this article applies to:',
  '',
  ' - Microsoft Relay Server version 4.0 ',
  RULE,
  '',
  '',
].join('\n')

const TEXT_TAIL = [
  'Additional query words: prodrelay',
  '',
  '='.repeat(70),
  'Keywords          : kbRelay kbprb ',
  'Technology        : kbRelay400 ',
  'Version           : :4.0',
  'Issue type        : kbprb',
  '='.repeat(77),
  '',
].join('\n')

const kbText = (length) => compose(length, TEXT_HEAD, underlined, textBlock, TEXT_TAIL)

function kbMarkdown(length) {
  const head = [
    '---',
    'layout: page',
    'title: "Q250001: Relay Server Refuses to Hand Over Queues"',
    'permalink: /kb/250/Q250001/',
    '---',
    '',
    '## Q250001: Relay Server Refuses to Hand Over Queues',
    '',
    '{% raw %}',
    '',
  ].join('\n')
  const fields = [
    'Article: Q250001',
    'Product(s): Relay Server',
    'Version(s): 4.0',
    'Operating System(s): ',
    'Keyword(s): kbRelay kbprb',
    'Last Modified: 22-JUN-2000',
    '',
    RULE,
    'The information in this article applies to:',
    '',
    '- Microsoft Relay Server version 4.0 ',
    RULE,
    '',
  ].join('\n')
  const indented = (text) => text.replace(/^(?=.)/gm, '\t')
  const body = compose(length * 0.96, '', underlined, textBlock, TEXT_TAIL)
  return `${head}\n${indented(`${fields}\n${body}`)}\n{% endraw %}\n`
}

const kbTextFlat = (length) =>
  kbText(length * 1.05)
    .replace(/\s+/g, ' ')
    .trim()

function exportBlock(block) {
  switch (block.kind) {
    case 'title':
    case 'prose':
      return `${block.text}\n`
    case 'steps':
      return block.items.map((item, at) => `    ${at + 1}.  ${item}\n`).join('')
    case 'bullets':
      return block.items.map((item) => `  \u2022  ${item}\n`).join('')
    case 'reference':
      return `${block.id} ${block.text}\n`
    default:
      return textBlock(block)
  }
}

function kbHtmlText(length) {
  const head = [
    'Relay Server Refuses to Hand Over Queues to Servers of the Same Build (250001)',
    '',
    'The information in this article applies to:',
    '  \u2022  Microsoft Relay Server 4.0',
    'This article was previously published under Q250001',
    '',
  ].join('\n')
  const tail = 'Modification Type:MinorLast Reviewed:4/26/2006\nKeywords:kbRelay kbprb KB250001\n'
  return compose(length, head, (heading) => `${heading}\n`, exportBlock, tail)
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const htmlPre = (length) =>
  `<html><head><title>Q250001</title></head><body><pre>\n${escaped(kbText(length * 0.99))}</pre></body></html>\n`

function htmlBlock(block) {
  const list = (tag) =>
    `<${tag}>\n${block.items.map((item) => `<li>${escaped(item)}</li>\n`).join('')}</${tag}>\n`
  switch (block.kind) {
    case 'title':
      return `<h3>${block.text}</h3>\n`
    case 'steps':
      return list('ol')
    case 'bullets':
      return list('ul')
    case 'files':
      return `<table>\n<tr><th>Date</th><th>Time</th><th>Version</th><th>Size</th><th>File name</th><th>Platform</th></tr>\n${block.rows
        .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`)
        .join('')}</table>\n`
    case 'code':
      return `<pre>${escaped(block.lines.join('\n'))}</pre>\n`
    case 'reference':
      return `<p><a href="https://support.microsoft.com/kb/${block.id}">${block.id}</a> ${block.text}</p>\n`
    default:
      return `<p>${escaped(block.text)}</p>\n`
  }
}

const capitalized = (heading) => heading[0] + heading.slice(1).toLowerCase()

const htmlHeaded = (length) =>
  compose(
    length,
    '<!DOCTYPE html>\n<html><head><title>Relay Server</title></head><body>\n<h1>Relay Server refuses to hand over queues</h1>\n',
    (heading) => `<h2>${capitalized(heading)}</h2>\n`,
    htmlBlock,
    '</body></html>\n',
  )

function markdownBlock(block) {
  switch (block.kind) {
    case 'title':
      return `### ${block.text}\n\n`
    case 'message':
      return `> ${block.text}\n\n`
    case 'steps':
      return `${block.items.map((item, at) => `${at + 1}. ${item.replace('Start', '**Start**')}\n`).join('')}\n`
    case 'bullets':
      return `${block.items.map((item) => `- ${item}\n`).join('')}\n`
    case 'files':
      return `| Date | Time | Version | Size | File name | Platform |\n| - | - | - | - | - | - |\n${block.rows
        .map((row) => `| ${row.join(' | ')} |\n`)
        .join('')}\n`
    case 'code':
      return `\`\`\`c\n${block.lines.join('\n')}\n\`\`\`\n\n`
    case 'reference':
      return `[${block.text}](https://support.microsoft.com/help/${block.id})\n\n`
    default:
      return `${block.text}\n\n`
  }
}

const markdown = (length) =>
  compose(
    length,
    '---\ntitle: Relay Server\nms.date: 06/22/2024\nappliesto:\n  - Relay Server 4.0\n---\n# Relay Server refuses to hand over queues\n\n_Original KB number:_ &nbsp; 3014451\n\n',
    (heading) => `## ${capitalized(heading)}\n\n`,
    markdownBlock,
  )

/** Layout → maker of an article of about so many characters. */
export const LAYOUTS = {
  'kb-markdown': { path: 'kb/250/Q250001/README.md', make: kbMarkdown },
  'kb-text': { path: 'txt/250/Q250001.TXT', make: kbText },
  'kb-text-flat': { path: 'flat/Q250001.txt', make: kbTextFlat },
  'kb-html-text': { path: 'export/relay.txt', make: kbHtmlText },
  'html in <pre>': { path: 'saved/relay.htm', make: htmlPre },
  'html with headings': { path: 'saved/relay.html', make: htmlHeaded },
  markdown: { path: 'docs/relay.md', make: markdown },
}

const MEGABYTE = 1_000_000
const repeated = (text, length = MEGABYTE) => text.repeat(Math.ceil(length / text.length))
const HEAD = '# A title\n\n## Cause\n\n'

/** Bodies that are hard to read for one reason each, to be put into several layouts. */
export const HARD_BODIES = {
  'one line of 1 MB': repeated('word ').trimEnd(),
  '100,000 dashes': '-'.repeat(100_000),
  '1,000 nested bullets': Array.from({ length: 1_000 }, (_, at) => `${'  '.repeat(at)}- x\n`).join(
    '',
  ),
  'bullets nested 2 deep, 240 KB': repeated('- x\n  - y\n', 240_000),
  '240 KB of "- x" lines': repeated('- x\n', 240_000),
  '240 KB of "1. x" lines': repeated('1. x\n', 240_000),
  '1 MB of tabs': repeated('\t'),
  '1 MB of lines of tabs': repeated('\t\t\tx\n'),
  '100,000 <div>': repeated('<div>', 500_000),
  '100,000 <b>': repeated('<b>', 300_000),
  '1 MB of [': repeated('['),
  '1 MB of [a](': repeated('[a]('),
  '1 MB of Q123456': repeated('Q123456 '),
  '1 MB of HKEY_': repeated('HKEY_'),
  '1 MB of HKEY_LOCAL_MACHINE\\A ': repeated('HKEY_LOCAL_MACHINE\\A '),
  '1 MB of "1. "': repeated('1. '),
  '1 MB of |': repeated('|'),
  '1 MB of "| a " rows': repeated('| a | b | c |\n'),
  '1 MB of "a, "': repeated('a, '),
  '1 MB of quotes': repeated('"'),
  '1 MB of backticks': repeated('`'),
  '1 MB of asterisks': repeated('*'),
  '1 MB of "> "': repeated('> '),
  '1 MB of "error message: "': repeated('error message: '),
  '1 MB of "Event ID: 1 "': repeated('Event ID: 1 '),
  '1 MB of "0x80004005 "': repeated('0x80004005 '),
  '1 MB of "C:\\a\\"': repeated('C:\\a\\'),
  '1 MB of "http://"': repeated('http://'),
  '1 MB of "Service Pack 1 "': repeated('Service Pack 1 '),
  '1 MB of "2.0 (build 1380) "': repeated('2.0 (build 1380) '),
  '1 MB of "supersedes Q123456. "': repeated('This supersedes Q123456. '),
  '1 MB of blank lines': repeated('\n'),
  '1 MB of short lines': repeated('a\n'),
  '1 MB of &amp;': repeated('&amp;'),
  '1 MB of backslashes': repeated('\\'),
  '2 MB of references': repeated('   Q123456 Title of an article\n\n', 2 * MEGABYTE),
  '2 MB of steps': repeated('1. Click it here.\n\n', 2 * MEGABYTE),
  '2 MB of rows of files': repeated(
    '   03/14/2001  09:26a  4.0.1.1  412,672  Relay.dll\n',
    2 * MEGABYTE,
  ),
}

/** Layout → a body in it. */
export const HARD_LAYOUTS = {
  'kb-text': {
    path: 'txt/250/Q250001.TXT',
    make: (body) => `${TEXT_HEAD}${underlined('CAUSE')}${body}\n`,
  },
  'kb-text-flat': {
    path: 'flat/Q250001.txt',
    make: (body) =>
      `${TEXT_HEAD}${underlined('CAUSE')}`.replace(/\s+/g, ' ') + body.replaceAll('\n', ' '),
  },
  'html with headings': {
    path: 'saved/relay.html',
    make: (body) => `<html><body><h1>A title</h1><h2>Cause</h2><p>${body}</p></body></html>`,
  },
  markdown: { path: 'docs/relay.md', make: (body) => `${HEAD}${body}\n` },
}
