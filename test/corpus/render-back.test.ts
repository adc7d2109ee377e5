import { test } from 'vitest'
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { decode } from '../../src/source/decode.ts'
import { articleOfFile } from '../extract/support.ts'
import { renderedDifferences } from '../render/same-article.ts'
const CORPUS = join(import.meta.dirname, '..', '..', '.corpus')
function files(dir: string): string[] { return readdirSync(dir, {recursive: true, withFileTypes: true}).filter(e=>e.isFile()).map(e=>join(e.parentPath,e.name)).sort() }
test('x', () => {
  const every = Number(process.env['EVERY'] ?? 200), off = Number(process.env['OFF'] ?? 0)
  const fm = (process.env['FMT'] ?? 'markdown').split(',')
  const src = process.env['SRC'] ?? 'kbarchive-markdown/kb'
  const base = join(CORPUS, src)
  let n=0
  const fields = new Map<string, string[]>()
  const t=Date.now()
  files(base).forEach((f,i)=>{ if(i%every!==off) return
    const text = decode(readFileSync(f), 'windows-1252').text
    let a; try { a = articleOfFile(text, f.slice(base.length+1)) } catch { return }
    n++
    for (const format of fm) { 
    let d; try { d = renderedDifferences(a, format as never) } catch (e) { d=[{field:'threw',original:String((e as Error).stack).slice(0,300),readBack:''}] }
    const seen = new Set()
    for (const x of d) { const k=format+' '+x.field.replace(/\[\d+\]/g,'[]'); if (seen.has(k)) continue; seen.add(k); fields.set(k,[...(fields.get(k)??[]), `${a.id} ${f.slice(base.length)}\n   A ${x.original}\n   B ${x.readBack}`]) }
    }
  })
  console.log('checked', n, 'ms', Date.now()-t)
  for (const [k,v] of fields) console.log(k, v.length, '\n  '+v.slice(0,Number(process.env['SHOW'] ?? 4)).join('\n  '))
}, 3600000)
