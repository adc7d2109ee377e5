// How articles tell to wait before an installation.

import type { Phrasing } from './phrasing.ts'

export const WAITS: readonly Phrasing[] = [
  {
    pattern:
      '\\b(?:must|should|need to|have to|please) wait (?:until|for) (?<until>.{4,300}?) (?:before|prior to) (?<before>(?:you )?(?:install|apply|upgrad|deploy|continu)[a-z]* .+)',
    example: 'You must wait until Sample.tcf is updated on each server before installing SP2.',
  },
  {
    pattern:
      '\\bdo not (?:install|apply|upgrade)[a-z]* (?:to )?(?<before>.{2,80}?) until (?<until>.{4,300})',
    example: 'Do not install SP2 until the file is updated on all servers.',
  },
  {
    pattern:
      '\\b(?:hold (?:back|off)(?: with)?|postpone|delay|defer) (?<before>.{2,80}?) until (?<until>.{4,300})',
    example: 'Hold back SP2 until the file has been refreshed on all servers.',
  },
]
