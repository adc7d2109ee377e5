// "/articles/Q252717?part=2"; not "//host" nor "/\host", which lead elsewhere
const OWN_PATH = /^\/(?![/\\])[\x21-\x7e]{0,2000}$/

/** Only a page of this service, so that a form cannot send readers elsewhere; else the first page. */
export const ownPath = (address: string): string => (OWN_PATH.test(address) ? address : '/')
