// Every page that is reached by an address, over the starter knowledge base; new pages belong here.

export interface PortalPage {
  /** Of its pictures. */
  readonly name: string
  readonly path: string
  /** What stands on it when it shows what it should. */
  readonly shows: string
  /** 200 where left out. */
  readonly status?: number
}

export const PORTAL_PAGES: readonly PortalPage[] = [
  { name: 'home', path: '/', shows: 'Search the knowledge base' },
  {
    name: 'answer',
    path: '/search?q=Which+fixes+does+a+build+1380+site+need+before+SP2%3F',
    shows: 'Q252717',
  },
  { name: 'results', path: '/search?q=logon+point&sort=date', shows: 'logon' },
  { name: 'nothing-found', path: '/search?q=zzqxv+wqzzk', shows: 'zzqxv' },
  {
    name: 'values',
    path: '/search/values?field=product&q=site',
    shows: 'Systems Management Server',
  },
  { name: 'article', path: '/articles/Q252717', shows: 'Q252717' },
  { name: 'article-passage', path: '/articles/Q261931?quote=900-1100', shows: 'Q261931' },
  {
    name: 'article-for-site',
    path: '/articles/Q252717?product=SMS&build=1380',
    shows: 'Q252717',
  },
  { name: 'article-links', path: '/articles/Q252717/links', shows: 'Q252717' },
  { name: 'ghost', path: '/articles/Q256986', shows: 'Q256986', status: 404 },
  { name: 'planner', path: '/fixes', shows: 'Fix planner' },
  {
    name: 'plan',
    path: '/fixes?product=SMS&release=1380&target=SP2&why=Q251070',
    shows: 'Q249077',
  },
  {
    name: 'plan-of-sites',
    path: '/fixes?product=SMS&target=SP2&site=A&release=1380&domain=X&site2=B&release2=1239&domain2=X&site3=C&release3=1380',
    shows: 'Q251070',
  },
  { name: 'file', path: '/files/ccm.dll', shows: 'ccm.dll' },
  {
    name: 'file-version',
    path: '/files/ccm.dll?version=2.0.1380.1101&platform=Intel',
    shows: 'ccm.dll',
  },
  { name: 'files', path: '/files?contains=ccm', shows: 'ccm.dll' },
  { name: 'products', path: '/products', shows: 'Systems Management Server' },
  { name: 'product', path: '/products/SMS', shows: 'Systems Management Server' },
  { name: 'releases', path: '/releases?product=SMS&build=1493', shows: '1493' },
  { name: 'knowledge-base', path: '/knowledge-base', shows: 'article' },
  { name: 'report-links', path: '/knowledge-base/links', shows: 'Q' },
  { name: 'report-lint', path: '/knowledge-base/lint', shows: 'Q' },
  { name: 'report-contradictions', path: '/knowledge-base/contradictions', shows: 'contradiction' },
  { name: 'missing', path: '/knowledge-base/missing?product=SMS', shows: 'Q' },
  { name: 'unknown-address', path: '/no-such-page', shows: 'page', status: 404 },
  { name: 'logs', path: '/logs', shows: 'Log' },
  { name: 'inventory', path: '/inventory', shows: 'file' },
  { name: 'problem', path: '/search?q=site&limit=999', shows: 'limit', status: 400 },
  { name: 'embed-demo', path: '/embed/demo', shows: 'search box' },
]
