// The material of an article as clients see it: errors, logs, registry keys, paths, addresses,
// downloads, commands.

import { Type } from 'typebox'
import { closedObject, listOf, refTo, Span, textEnum } from './schema.ts'

const MENTION = {
  section: Type.Optional(
    Type.Integer({ minimum: 0, description: 'Index in `sections`; absent in the title.' }),
  ),
  span: refTo(Span),
}

export const ErrorView = closedObject(
  {
    kind: textEnum(['message', 'hex', 'stop', 'event', 'number', 'dr-watson', 'fatal-exception']),
    raw: Type.String({ description: 'As printed, on one line.' }),
    code: Type.Optional(
      Type.String({ description: 'Normalised.', examples: ['0x80070005', '0x0000000A', '5719'] }),
    ),
    parameters: Type.Optional(listOf(Type.String(), { description: 'Of a stop code.' })),
    source: Type.Optional(Type.String({ description: 'Of an event.', examples: ['NETLOGON'] })),
    description: Type.Optional(Type.String({ description: 'Of an event.' })),
    isAlternative: Type.Optional(
      Type.Boolean({ description: 'A message that stands after an "-or-".' }),
    ),
    ...MENTION,
  },
  { $id: 'ErrorMention', description: 'A message or code that the article quotes.' },
)

export const LogExcerptView = closedObject(
  {
    log: Type.Optional(Type.String({ description: 'Name of the log.', examples: ['Ccim32.log'] })),
    shape: textEnum(['sms', 'timestamped', 'event', 'plain']),
    lines: listOf(
      closedObject({
        text: Type.String({ description: 'Without time, component and thread.' }),
        component: Type.Optional(Type.String()),
        time: Type.Optional(Type.String({ description: 'As printed.' })),
        thread: Type.Optional(Type.String({ description: 'As printed.' })),
        span: refTo(Span),
      }),
    ),
    ...MENTION,
  },
  { $id: 'LogExcerpt', description: 'Lines of a log that the article quotes.' },
)

export const RegistryKeyView = closedObject(
  {
    path: Type.String({
      description: 'Joined where it is wrapped, with the full name of the hive.',
      examples: ['HKEY_LOCAL_MACHINE\\Software\\Sample'],
    }),
    values: listOf(
      closedObject({
        name: Type.Optional(Type.String()),
        type: Type.Optional(Type.String({ examples: ['REG_DWORD'] })),
        data: Type.Optional(Type.String()),
        default: Type.Optional(Type.String()),
        span: refTo(Span),
      }),
    ),
    ...MENTION,
  },
  { $id: 'RegistryKey' },
)

export const FilePathView = closedObject(
  {
    kind: textEnum(['drive', 'network', 'variable', 'placeholder']),
    path: Type.String({ examples: ['%Windir%\\System32'] }),
    ...MENTION,
  },
  { $id: 'FilePath' },
)

export const UrlView = closedObject({ url: Type.String(), ...MENTION }, { $id: 'PrintedUrl' })

export const DownloadView = closedObject(
  {
    file: Type.String({ examples: ['Q123456.exe'] }),
    url: Type.Optional(Type.String()),
    fix: Type.Optional(
      Type.String({ description: 'The fix that the name tells.', examples: ['Q123456'] }),
    ),
    ...MENTION,
  },
  { $id: 'Download' },
)

export const CommandView = closedObject(
  { text: Type.String({ examples: ['net stop spooler'] }), ...MENTION },
  { $id: 'Command' },
)
