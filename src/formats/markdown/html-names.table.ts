// Names that authors of Markdown mean as HTML. Everything else in angle brackets is a placeholder of
// the text ("<user>", "<ServerName>") or a piece of XML. Sources: the HTML standard and the raw HTML of
// the public Office support articles.

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Markup whether or not attributes follow. */
const MARKUP = set(
  'a abbr b big blockquote br caption center cite code col colgroup dd del details dfn dir div dl dt ' +
    'em figcaption figure font h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark nobr ol p picture pre samp ' +
    'script small span strike strong style sub summary sup table tbody td tfoot th thead tr tt u ul var',
)

/** Words that are placeholders as well ("<data>"): markup only with attributes, or as an end tag. */
const AMBIGUOUS = set(
  'article aside audio body button canvas embed footer form head header html iframe input label link ' +
    'main map menu meta nav noscript object option output param q s section select source svg textarea ' +
    'time title video',
)

// "<td valign="top">": has attributes
const ATTRIBUTE = /\s[\w:-]+\s*=/

/** Is the tag meant as HTML? `name` in any case; `isEnd` of "</name>". */
export function isMarkup(name: string, attributes: string, isEnd: boolean): boolean {
  const key = name.toLowerCase()
  return MARKUP.has(key) || (AMBIGUOUS.has(key) && (isEnd || ATTRIBUTE.test(attributes)))
}
