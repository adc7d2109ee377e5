import { expect, test } from 'vitest'
import { logEventSteps } from '../../../src/engine/logs/log-events.ts'
import { findLogVersions } from '../../../src/engine/logs/log-versions.ts'
import { resultOf } from '../../support/steps.ts'

const told = (log: string) => resultOf(logEventSteps(log)).map(({ code, source }) => [code, source])

test.for([
  ['Event ID: 5719 Source: NETLOGON Type: Error', [['5719', 'NETLOGON']]],
  [
    'Event Type: Error\nEvent Source: Userenv\nEvent Category: None\nEvent ID: 1000',
    [['1000', 'Userenv']],
  ],
  [
    'EventID=07000\nSource = Service Control Manager  Type: x',
    [['7000', 'Service Control Manager']],
  ],
  ['EVENT: 1009\nSOURCE: ClusSvc\nDESCRIPTION: x', [['1009', 'ClusSvc']]],
  ['Event ID 1197 was logged', [['1197', undefined]]],
  ['1/28/2000\t12:00:01 PM\tNETLOGON\tError\tNone\t5719\tN/A\tSRV01', [['5719', 'NETLOGON']]],
  ['Error,1/28/2000,12:00:01 PM,NETLOGON,None,5719,N/A,SRV01', [['5719', 'NETLOGON']]],
  [
    "<Provider Name='Netlogon' Guid='x'/><EventID Qualifiers='0'>5719</EventID>",
    [['5719', 'Netlogon']],
  ],
  [
    'Event ID: 1 Source: A Event ID: 2 Source: B',
    [
      ['1', 'A'],
      ['2', 'B'],
    ],
  ],
  [
    'Source: A\nEvent ID: 1\nSource: B\nEvent ID: 2',
    [
      ['1', 'A'],
      ['2', 'B'],
    ],
  ],
  ['The event is over', []],
] as const)('%j', ([log, events]) => {
  expect(told(log)).toEqual(events)
})

test.for([
  ['Current clibase version is 2.0.1380.1101', ['2.0.1380.1101']],
  ['Build: 5.00.2195.1, again version 5.00.2195.1', ['5.00.2195.1']],
  ['version of 10.1.2.3', []],
  ['2.0.1380.1101 without a word', []],
] as const)('%j tells its versions', ([log, versions]) => {
  expect(findLogVersions(log).map(({ text }) => text)).toEqual(versions)
})

test.each([
  'Event ID: 5 ',
  'Event ID: ',
  'Source: a ',
  'version 1.2.345',
  '1/2/3,',
  '<Provider Name="a">',
  'Event:1',
])('four megabytes of %j are read in linear time', (unit) => {
  const log = unit.repeat((4 * 2 ** 20) / unit.length)
  const start = performance.now()
  resultOf(logEventSteps(log))
  findLogVersions(log)
  expect(performance.now() - start).toBeLessThan(6000)
})
