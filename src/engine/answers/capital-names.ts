// Names with capitals in a question, without the words before them that have one for another reason.

// "Does Sample Kit 5", "Our Example Office 3", "Japanese Word 97"
const OPENING =
  /^(?:(?:Do|Does|Did|Is|Are|Was|Were|Can|Could|May|Must|Should|Will|Would|Has|Have|Had|Which|What|Who|Whose|Where|When|Why|How|After|Before|With|Without|On|In|At|For|From|If|Under|Our|My|Your|The|An?|Since|While|Using|Hi|Arabic|Brazilian|Chinese|Czech|Danish|Dutch|English|Finnish|French|German|Greek|Hebrew|Hungarian|Italian|Japanese|Korean|Norwegian|Polish|Portuguese|Russian|Spanish|Swedish|Thai|Turkish) +)+/

/** "Does Sample Kit" → "Sample Kit". The end stays where it is. */
export function withoutOpening(name: string): string {
  return name.replace(OPENING, '')
}
