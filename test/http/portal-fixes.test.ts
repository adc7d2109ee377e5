// The fix planner, files and products over the starter knowledge base.

import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LiveKnowledgeBase } from '../../src/engine/live.ts'
import { createApp } from '../../src/http/app.ts'
import { createTestIndex } from '../engine/build-kb.ts'

const index = createTestIndex()
const live = new LiveKnowledgeBase({ indexDirectory: index.indexDirectory })
let app: FastifyInstance
const get = (path: string) => supertest(app.server).get(path).set('accept', 'text/html,*/*;q=0.8')

beforeAll(async () => {
  await index.fillFrom(fileURLToPath(new URL('../../kb', import.meta.url)))
  await live.open()
  app = createApp({ live })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  await live.close()
  index.remove()
})

/** The articles named as required, in their order. */
const requiredIn = (page: string): string[] => {
  const [, line = ''] = /Required: (.*?)<\/p>/.exec(page) ?? []
  return [...line.matchAll(/>(Q\d+)</g)].map(([, id = '']) => id)
}

const SITE = 'product=SMS&release=1380&target=SP2'

test('two clicks lead from the first page to the answer', async () => {
  const home = await get('/').expect(200)
  const [, question = ''] = /class="try"><li><a href="([^"]+)"/.exec(home.text) ?? []
  const { text } = await get(question.replaceAll('&amp;', '&')).expect(200)
  for (const id of ['Q249077', 'Q252717', 'Q251070', 'Q252718']) {
    expect(text).toContain(`href="/articles/${id}"`)
  }
  expect(text).toMatch(/href="\/articles\/Q261931\?quote=\d+-\d+#quote"/)
})

describe('/fixes', () => {
  test('is a form until a site is told', async () => {
    const { text } = await get('/fixes').expect(200)
    expect(text).toContain('<form class="planner"')
    expect(text).not.toContain('aria-label="Result"')
  })

  test('two clicks lead from the first page to the steps, by an upgrade that articles tell of', async () => {
    const home = await get('/').expect(200)
    expect(home.text).toContain('href="/fixes"')
    const form = await get('/fixes').expect(200)
    const [, example = ''] = /class="try"><li><a href="([^"]+)"/.exec(form.text) ?? []
    const { text } = await get(example.replaceAll('&amp;', '&')).expect(200)
    expect(requiredIn(text)).toEqual(['Q249077', 'Q252717'])
    expect(text).toContain('Not for this site')
    expect(text).toMatch(/href="\/articles\/Q261931\?quote=\d+-\d+#quote"/)
  })

  test('an address with blank fields leads to the short one', async () => {
    const { headers } = await get(
      '/fixes?product=SMS&release=1380&target=&platform=+&if-0=',
    ).expect(302)
    expect(headers['location']).toBe('/fixes?product=SMS&release=1380')
  })

  test.for(['build=1380', 'build=2.00.1380.1000', 'version=2.0&servicePack=SP1', 'servicePack=1'])(
    'takes the release as /v1/fixes does: %s',
    async (release) => {
      const { text } = await get(`/fixes?product=SMS&target=SP2&${release}`).expect(200)
      expect(requiredIn(text)).toEqual(['Q249077', 'Q252717'])
    },
  )

  test('a release that is given twice is told, not guessed', async () => {
    const { text } = await get('/fixes?product=SMS&target=SP2&build=1380&release=1239').expect(200)
    expect(text).toContain('The release is given twice: by release and build.')
    expect(requiredIn(text)).toEqual([])
  })

  test.for(['1380', 'build 1380', '2.0 SP1'])(
    'lists the steps of a site with %s',
    async (release) => {
      const address = `/fixes?product=SMS&target=SP2&release=${encodeURIComponent(release)}`
      const { text } = await get(address).expect(200)
      expect(requiredIn(text)).toEqual(['Q249077', 'Q252717'])
      expect(text).toContain('Not for this site')
      expect(text.indexOf('>Wait<')).toBeGreaterThan(text.indexOf('>Apply<'))
      expect(text.indexOf('>Upgrade<')).toBeGreaterThan(text.indexOf('>Gate<'))
    },
  )

  test('a site that shares no domain needs neither', async () => {
    const { text } = await get(`/fixes?${SITE}&shared=no`).expect(200)
    expect(text).toContain('Nothing that an article requires before SP2')
  })

  test('tells of a product that nobody knows, beside the form', async () => {
    const { text } = await get('/fixes?product=%3Cb%3E&release=1').expect(200)
    expect(text).toContain('role="status"')
    expect(text).toContain('&lt;b&gt;')
  })

  test('asks what only the caller can tell, keeps the answer and judges by it', async () => {
    const open = await get(`/fixes?${SITE}`).expect(200)
    const names = [...open.text.matchAll(/name="(if-[0-9a-f]{12})" value="no"/g)].map(
      ([, name]) => name,
    )
    expect(names.length).toBeGreaterThan(0)
    const answers = names.map((name) => `${name}=no`).join('&')
    const { text } = await get(`/fixes?${SITE}&${answers}`).expect(200)
    expect(text).toContain('Nothing that an article requires before SP2')
    for (const name of names) {
      expect(text).toContain(`name="${name}" value="no" form="planner" checked`)
      expect(text).toContain(`${name}=no`)
    }
    const yes = await get(`/fixes?${SITE}&${answers.replaceAll('=no', '=yes')}`).expect(200)
    expect(requiredIn(yes.text)).toEqual(['Q249077', 'Q252717'])
    expect(yes.text).not.toContain('Tell whether it is so')
  })

  test('says a condition once that its article begins with the same word', async () => {
    const { text } = await get(`/fixes?${SITE}`).expect(200)
    expect(text).toMatch(/<p>Only if several sites /)
    expect(text).not.toMatch(/only only/i)
  })

  test('answers by the domain what the caller says of it', async () => {
    const { text } = await get(`/fixes?${SITE}&shared=yes`).expect(200)
    expect(text).toContain('Answered by the domains above.')
    expect(text).not.toContain('Tell whether it is so')
  })

  test('says why a fix is not in the list, and what there is instead', async () => {
    const { text } = await get(`/fixes?${SITE}&why=Q251070`).expect(200)
    const why = text.slice(text.indexOf('id="why"'), text.indexOf('class="site-fixes"'))
    expect(why).toContain('Not for this site')
    expect(why).toContain('Instead, for this site')
    expect(why).toContain('href="/articles/Q249077"')
    const unknown = await get(`/fixes?${SITE}&why=%3Cb%3E`).expect(200)
    expect(unknown.text).toContain('No article tells of a fix')
    expect(unknown.text).not.toContain('<b>')
  })

  test('takes what is installed, the platform and the language', async () => {
    const address = `/fixes?${SITE}&installed=Q249077+Q252717&platform=Intel&language=German`
    const { text } = await get(address).expect(200)
    expect(text).toContain('value="Q249077 Q252717"')
    expect(text).toContain('<details class="more-fields" open>')
    const wrong = await get(`/fixes?${SITE}&platform=Abacus`).expect(200)
    expect(wrong.text).toContain('The platform &quot;Abacus&quot; is not known')
  })

  describe('of several sites', () => {
    const SITES =
      'product=SMS&target=SP2&site=A&release=1380&domain=X&site2=B&release2=1239&domain2=x&site3=C&release3=1380&domain3=Y'

    test('lets those of one domain wait for one another', async () => {
      const { text } = await get(`/fixes?${SITES}`).expect(200)
      expect(requiredIn(text)).toEqual(['Q249077', 'Q252717', 'Q251070', 'Q252718'])
      expect(text).toContain('<span class="on-sites">A, B</span>')
      expect(text).toMatch(/Upgrade to SP2\. +<span class="on-sites">A, B<\/span>/)
      expect(text).toContain('Answered by the domains above.')
    })

    test('asks for a further row, and leaves out a row without a build', async () => {
      const form = await get('/fixes?product=SMS&release=1380&rows=3').expect(200)
      expect(form.text.match(/name="release\d?"/g)).toEqual([
        'name="release"',
        'name="release2"',
        'name="release3"',
      ])
      expect(form.text).toContain('name="rows" value="4"')
      const two = await get(`/fixes?${SITES}&site4=D`).expect(200)
      expect(two.text).not.toContain('D</')
      const many = await get('/fixes?rows=999999').expect(200)
      expect(many.text.match(/name="release\d*"/g)).toHaveLength(12)
    })

    test('refuses two sites of one name, beside the form', async () => {
      const { text } = await get(`/fixes?${SITES.replace('site2=B', 'site2=A')}`).expect(200)
      expect(text).toContain('Two sites are called &quot;A&quot;.')
    })
  })

  test.for([
    ['text', 'text/plain; charset=utf-8', '2. fix: Apply the fix of Q249077.'],
    ['markdown', 'text/markdown; charset=utf-8', '- **2. fix:** Apply the fix of Q249077.'],
    ['csv', 'text/csv; charset=utf-8', '2,fix,this site the other sites of the domain,Q249077,'],
  ] as const)('gives the result with format=%s', async ([format, type, line]) => {
    const { headers, text } = await get(`/fixes?${SITE}&shared=yes&format=${format}`).expect(200)
    expect(headers['content-type']).toBe(type)
    expect(text).toContain(line)
    expect(text).toMatch(
      /http:\/\/127\.0\.0\.1:\d+\/articles\/Q261931\?quote=\d+-\d+#quote|Q261931\)/,
    )
    await get(`/fixes?format=${format}`).expect(400)
  })
})

test.for([
  '/fixes?product=SMS&release=1380&biuld=1',
  '/search?q=site&produkt=x',
  '/articles/Q252717?qoute=1-2',
  '/?x=%3Cb%3E',
])('%s says which of its parameters is not known', async (address) => {
  const { text } = await get(address).expect(200)
  expect(text).toMatch(/role="status">This page does not know “[^”<]+” in its address/)
})

describe('/files/{name} and /products', () => {
  test('a file has its versions and the articles that ship it, by any letter case', async () => {
    const { text } = await get('/files/CCM.dll').expect(200)
    expect(text).toContain('<h1>CCM.dll</h1>')
    expect(text).toMatch(/href="\/articles\/Q252717\?quote=\d+-\d+#quote"/)
  })

  test('a version at hand is compared, by an address that can be passed on', async () => {
    const { text } = await get('/files/ccm.dll?version=2.0.1380.1101&platform=x86').expect(200)
    expect(text).toContain('2 articles ship a newer one')
    expect(text).toContain('<option value="Intel" selected>')
    expect(text).toMatch(/href="\/articles\/Q253151\?quote=\d+-\d+#quote"/)
  })

  test.for(['version=abc', 'platform=toaster', 'version=%3Cscript%3E'])(
    'what cannot be asked of a file is told beside the form: %s',
    async (query) => {
      const { text } = await get(`/files/ccm.dll?${query}`).expect(400)
      expect(text).toContain('role="alert"')
      expect(text).toContain('Q252717')
      expect(text).not.toContain('<script>')
    },
  )

  test('files are found by a part of their name', async () => {
    const { text } = await get('/files?contains=CCM').expect(200)
    expect(text).toContain('href="/files/ccm.dll"')
    const none = await get('/files?contains=%3Cscript%3E').expect(200)
    expect(none.text).toContain('No article ships a file with')
    await get('/files?offset=x').expect(400)
  })

  test('an article leads to the files it ships', async () => {
    const { text } = await get('/articles/Q252717').expect(200)
    expect(text).toMatch(/href="\/files\/ccm\.dll"/i)
  })

  test('a file that nobody ships is told with 404', async () => {
    const { text } = await get('/files/%3Cb%3E.dll').expect(404)
    expect(text).toContain('<h1>&lt;b&gt;.dll</h1>')
    await get('/files/%20').expect(400)
  })

  test('products are listed with their versions, narrowed by a part of the name', async () => {
    const all = await get('/products').expect(200)
    expect(all.text).toContain('Microsoft Systems Management Server')
    const some = await get('/products?contains=exchange').expect(200)
    expect(some.text).not.toContain('Systems Management Server')
    const none = await get('/products?contains=%3Cscript%3E').expect(200)
    expect(none.text).toContain('No product has this in its name.')
    await get('/products?offset=x').expect(400)
  })
})

test('a keyword that names the release of the article itself is no sign that it is fixed', async () => {
  const { text } = await get('/articles/Q252717').expect(200)
  expect(text).not.toContain('Fixed in 2.0 SP1')
})
