import { describe, expect, test } from 'vitest'
import { extractArticle } from '../../../src/extract/article.ts'
import { articleOfBody, parseAs } from '../support.ts'

function messagesOf(text: string): string[] {
  const { errors } = articleOfBody(`SYMPTOMS\n========\n\n${text}`)
  return errors.filter(({ kind }) => kind === 'message').map(({ raw }) => raw)
}

describe('a message set in below its sentence', () => {
  test('is the next block, its wrapped lines joined', () => {
    const text =
      'You receive the following error message:\n\n   The gate could not\n   be opened.\n\nPress ENTER.'
    expect(messagesOf(text)).toEqual(['The gate could not be opened.'])
  })

  test('loses the quotes around it', () => {
    expect(messagesOf('This message appears:\n\n   "Shut."\n\nMore.')).toEqual(['Shut.'])
  })

  test('has alternatives below "-or-", in one block or in several', () => {
    const text =
      'One of the following error messages appears:\n\n   First.\n\n   -or-\n\n   Second.\n   -or-\n' +
      '   Third.\n\nThe end.'
    const { errors } = articleOfBody(`SYMPTOMS\n========\n\n${text}`)
    expect(errors).toMatchObject([
      { raw: 'First.' },
      { raw: 'Second.', isAlternative: true },
      { raw: 'Third.', isAlternative: true },
    ])
  })

  test('may be one of several bullets', () => {
    const text = 'You receive one of these error messages:\n\n - Shut.\n\n - Locked.\n\nThe end.'
    expect(messagesOf(text)).toEqual(['Shut.', 'Locked.'])
  })

  test.for([
    'To work around this error:\n\n   Restart the depot.',
    'This error occurs when the following conditions are true:\n\n - One.\n - Two.',
    'For more on this message, see the following article:\n\n   Q100200 Gates',
    'You see this message in the following steps:\n\n1. Open.\n\n2. Shut.',
    'Add these entries to the message map:\n\n   ON_COMMAND(1, Open)',
    'These errors are:\n\n - Opening too late.',
    'The depot reports errors on gate a:\n\n   Wait.',
    'The gate sends this message:\n\nIn no event shall Microsoft be liable for gates.',
    'See this for the error messages:\n\n   http://www.depot.example/gates/',
    'A message of the depot was lost\nTo: Keeper\nCc:\n\nWait.',
    'The depot reports an error inside the editor for the following example:\n\n   OPEN gate',
  ])('is none in %j', (text) => {
    expect(messagesOf(text)).toEqual([])
  })
})

describe('a quoted message', () => {
  test.for([
    ['You get the error message "Shut for good." at once.', 'Shut for good.'],
    ['You get the error number 1001 "Shut." at once.', 'Shut.'],
    ['A "Gate is shut" error message appears.', 'Gate is shut'],
    ['A "Shut", message appears.', 'Shut'],
  ] as const)('%s', ([text, message]) => {
    expect(messagesOf(text)).toEqual([message])
  })

  test.for([
    'There is an error when you type "net use" here.',
    'Open "Error messages" and "Gates" in the book.',
    'The error in the book "Gates and Doors" is known.',
    'Turn off "friendly" error messages.',
    'The messages go to your "depot" only.',
    'Type: PRINT "The number of the error is : ";x PRINT "End"',
    'Type: PRINT "Gates left: ", FREE(2) PRINT "Error"',
  ])('%s holds none', (text) => {
    expect(messagesOf(text)).toEqual([])
  })
})

describe('a message set in', () => {
  const messagesIn = (text: string) =>
    articleOfBody(`SYMPTOMS\n========\n\n${text}`)
      .errors.filter(({ kind }) => kind === 'message')
      .map(({ raw }) => raw)

  test('stands below the number of its event and may end with a number of its own', () => {
    const text = 'The following error is logged:\n\n   Event ID 1085\n\n   The gate is shut.\n'
    expect(messagesIn(text)).toEqual(['The gate is shut.'])
    expect(
      messagesIn('You get this error:\n\n   The gate is shut\n\n   ID no. c103798c\n'),
    ).toEqual(['The gate is shut ID no. c103798c'])
  })

  test('is announced whatever a clause of time speaks of', () => {
    const text =
      'You may receive the following error while installing the Key Server:\n\n   Shut.\n'
    expect(messagesIn(text)).toEqual(['Shut.'])
  })

  test('is no list of files that a message may name', () => {
    const text =
      'This message may also name the following gate library (DLL) files:\n\n   Gate.dll\n'
    expect(messagesIn(text)).toEqual([])
  })
})

test('a title names a message', () => {
  const header = 'DOCUMENT:Q100300  22-JUN-2000  [x]\nTITLE   :Gate Err Msg: "Shut for Good"\n'
  const rest = `PRODUCT :Sample\nPROD/VER::1\nOPER/SYS:\nKEYWORDS:\n\n${'='.repeat(70)}\n\nText.\n`
  const { errors, source } = extractArticle(parseAs('kb-text', header + rest))
  expect(errors).toMatchObject([{ kind: 'message', raw: 'Shut for Good' }])
  const [{ span } = { span: { start: 0, end: 0 } }] = errors
  expect(source.text.slice(span.start, span.end)).toBe('Shut for Good')
  expect(errors[0]).not.toHaveProperty('section')
})

test('a quoted message in a title ends with its quotation mark', () => {
  const header =
    'DOCUMENT:Q100300  22-JUN-2000  [x]\nTITLE   :Err Msg: "Shut for Good" When You Knock\n'
  const rest = `PRODUCT :Sample\nPROD/VER::1\nOPER/SYS:\nKEYWORDS:\n\n${'='.repeat(70)}\n\nText.\n`
  const { errors } = extractArticle(parseAs('kb-text', header + rest))
  expect(errors).toMatchObject([{ kind: 'message', raw: 'Shut for Good' }])
})

test('flattened text bounds a message by its sentence', () => {
  const text =
    'DOCUMENT:Q100301 22-JUN-2000 [x] TITLE :Gates PRODUCT :Sample PROD/VER:1 OPER/SYS: KEYWORDS: ' +
    `${'='.repeat(70)} SYMPTOMS ======== You receive the following error message: The gate is ` +
    'shut. Wait a while. CAUSE ===== None.'
  const { errors } = extractArticle(parseAs('kb-text-flat', text))
  expect(errors).toMatchObject([{ kind: 'message', raw: 'The gate is shut.' }])
})
