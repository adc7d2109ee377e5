// HTML elements by what the reader does with them. Source: the content model of the HTML standard.

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** Never text of an article: code, controls, media, and the frame around the page. */
export const DROPPED = set(
  'script style noscript template head nav aside footer iframe frame frameset noframes object ' +
    'embed applet svg math canvas audio video map button input select option textarea dialog',
)

/** Roles of the frame around a page. */
export const DROPPED_ROLES = set('navigation banner contentinfo search complementary menu')

/** Elements that begin a block of their own. All others are part of a line. */
export const BLOCKS = set(
  'address article blockquote body caption center dd details dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ol p ' +
    'plaintext pre section summary table tbody td tfoot th thead tr ul xmp',
)

/** No end tag, so they never hold anything. */
export const VOID = set(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
)

/** Ended by the next one of their kind, so that open ones do not nest. */
export const SELF_ENDING = set('p li dt dd td th tr thead tbody tfoot option optgroup colgroup')

/** Their content is text, whatever it looks like. */
export const RAW_TEXT = set('script style textarea title xmp iframe noembed noframes')

/** Kept open over the end of the block they stand in; each new block repeats them all. */
export const FORMATTING = set('a b big code em font i nobr s small strike strong tt u')
