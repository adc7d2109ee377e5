// Openings of the sentences that stand word for word in hundreds of articles (FORMATS.md §12). A
// blank stands for any white space; sentences are matched without "NOTE:" and its like before them.
// A kind holds per sentence: what follows in the same paragraph may be a fact of the article.

import type { BoilerplateKind } from '../model/boilerplate.ts'

export interface BoilerplateOpening {
  readonly kind: BoilerplateKind
  /** First words of the sentences it matches, lower-case. */
  readonly first: readonly string[]
  readonly opening: RegExp
  /** Only the match is standing text; the rest of the sentence is a fact. */
  readonly isPart?: boolean
}

export const BOILERPLATE_OPENINGS: readonly BoilerplateOpening[] = [
  {
    kind: 'legal-notice',
    first: ['the', 'microsoft', 'in', 'some', 'copyright'],
    opening:
      /the information provided in the microsoft knowledge base is|microsoft disclaims all warranties|in no event shall microsoft|some states do not allow the exclusion|copyright microsoft corporation/,
  },
  {
    kind: 'supported-fix',
    first: ['a'],
    opening:
      /a (?:fully )?supported (?:fix|hotfix|feature|update|patch)\b[^.]{0,80}? available from microsoft,? but (?:it )?(?:is only intended|is intended|has not been)/,
  },
  {
    kind: 'supported-fix',
    first: ['only', 'apply', 'it', 'this', 'please'],
    opening:
      /only apply (?:it|this \w+) (?:only )?to (?:systems|computers|servers)|apply (?:it|this \w+) only to|it should (?:only be applied|be applied only) to|this (?:fix|hotfix|feature|patch) (?:may|might) receive additional testing|this (?:fix|hotfix) has not been fully tested|this (?:fix|hotfix) should have the .{0,40}and should be applied only/,
  },
  {
    kind: 'supported-fix',
    first: ['therefore', 'if', 'unless', 'otherwise'],
    opening:
      /(?:therefore, )?if you are not severely (?:affected|impacted) by th[^,]{1,40},|unless you are severely (?:affected|impacted) by this specific problem,|otherwise, wait for the next service pack/,
    isPart: true,
  },
  {
    kind: 'support-charges',
    first: ['in', 'the', 'normal'],
    opening:
      /in special cases, charges that are (?:ordinarily|normally) incurred|the usual support costs will apply|normal support costs will apply/,
  },
  {
    kind: 'contact-support',
    first: ['to', 'for', 'contact', 'http', 'https', 'please'],
    opening:
      /to (?:resolve|work around) th[^,.]{1,40},(?: please)? contact microsoft|to obtain this (?:fix|hotfix),? contact microsoft|for a complete list of microsoft product support|for information on obtaining the individual software update|for (?:more|additional) information about the support options|(?:please )?contact microsoft (?:technical|product) support|https?:\/\/support\.microsoft\.com\/\S*(?:cntactms|directory\/(?:overview|question))/,
  },
  {
    kind: 'registry-warning',
    first: ['if', 'using', 'use', 'serious'],
    opening:
      /if you use registry editor incorrectly|using registry editor incorrectly|use registry editor at your own risk|serious problems might occur if you modify the registry|if you are running windows nt(?: or windows 2000)?, you should also update your emergency repair/,
  },
  {
    kind: 'registry-warning',
    first: ['microsoft', 'this', 'before', 'for', 'note', 'you', 'make'],
    opening:
      /microsoft cannot guarantee that (?:you can solve )?(?:any )?problems (?:that result|resulting)|this (?:article|section, method, or task) contains (?:information|steps) (?:about|that tell you how to) (?:modify|edit)|before you (?:modify|edit) the registry|for information about how to (?:back up|edit|restore)[^.:]{0,30} the registry|(?:note that )?you should back up the registry|make sure (?:that )?you (?:back up the registry|know how to restore)/,
  },
  {
    kind: 'virus-scan',
    first: ['microsoft', 'once', 'the'],
    opening:
      /microsoft (?:has )?scanned this file for viruses|microsoft used the most current virus|once posted, the file is (?:housed|stored)|the file is (?:stored|housed) on (?:secure|security-enhanced) servers/,
  },
  {
    kind: 'third-party',
    first: ['the', 'this', 'we', 'microsoft'],
    opening:
      /the (?:third-party )?(?:products?|information|contact information)\b[^.;]{0,80}(?:independent of microsoft|is provided to help you find)|this contact information (?:is subject to change|may change) without|we make no warranty, implied|microsoft (?:makes no warranty, implied|in no way guarantees the accuracy of this third|does not guarantee the accuracy of this third|provides third-party contact)/,
  },
  {
    kind: 'file-dependencies',
    first: ['because', 'due'],
    opening: /(?:because of|due to) file dependencies, the most recent/,
  },
  {
    kind: 'sample-code-notice',
    first: ['microsoft', 'this', 'if', 'any', 'for', 'they'],
    opening:
      /microsoft provides (?:programming|code|macro)[\w ]* for illustration only|microsoft (?:support|product support) (?:professionals|engineers) can help explain|this (?:article assumes that you are familiar with the programming language|includes, but is not limited to, the implied warranties)|if you have limited programming experience|any use by you of the (?:code|macro|sample)|for more information about microsoft certified partners/,
  },
  {
    kind: 'researching',
    first: ['we', 'microsoft'],
    opening:
      /(?:we are|microsoft is) (?:currently )?researching (?:this|these|the) (?:problem|bug|issue|matter|behavior|situation)s?,? and wil{1,2} post/,
  },
  {
    kind: 'press-errata',
    first: ['microsoft', 'all', 'if'],
    opening:
      /microsoft press is committed to providing|all (?:comments and )?corrections listed (?:above|below) are ready for inclusion|if you have a later printing of (?:this|the) book/,
  },
]

export interface StandingTail {
  readonly kind: BoilerplateKind
  /** A word that sentences without it are spared the search by. */
  readonly sign: RegExp
  /** At the end of a sentence whose beginning is a fact. */
  readonly tail: RegExp
}

// "… by Aldus Corporation, a vendor independent of Microsoft; we make no warranty, implied or …",
// "A supported fix is now available for version 1.2, but has not been fully regression-tested …",
// "… a problem in Version 2.00 We are researching this problem and will post …"
export const STANDING_TAILS: readonly StandingTail[] = [
  {
    kind: 'third-party',
    sign: /independent/i,
    tail: /(?:,? an?|,|(?:is|are|was|were) manufactured by(?: an?)?) (?:third-party )?(?:vendors?|companies|company|manufacturers?|publishers?)(?: that (?:is|are))? independent of microsoft;? we make no (?:warrant|endorse)[^.]{0,200}\.?$/,
  },
  {
    kind: 'supported-fix',
    sign: /tested/i,
    tail: /,? but (?:it )?has not been (?:fully )?(?:regression(?:-| )?)?tested and should (?:only )?be applied (?:only )?to [^.]{0,120}\.?$/,
  },
  {
    kind: 'researching',
    sign: /researching/i,
    tail: /(?:we are|microsoft is) (?:currently )?researching (?:this|these|the) (?:problem|bug|issue|matter|behavior|situation)s?,? and wil{1,2} post [^.]{0,120}\.?$/,
  },
]

/** The standing end of a sentence that introduces a list of articles; its topic is a fact. */
export const REFERENCE_LEAD_IN =
  /,? ?(?:please )?(?:see|click|view|review|refer to|query on) (?:on )?(?:one of )?(?:the )?(?:(?:following|appropriate) )?(?:microsoft knowledge base )?articles?(?: numbers?)?(?: below)?(?: to view the articles?)?(?: in the microsoft knowledge base)?:?$/

/** Openings of such a sentence without a topic: all of it is standing text. */
export const LEAD_IN_OPENING = /for (?:additional|more|further) information,? ?$/
