// The page at /embed/demo: the search box as other pages would embed it.

/** @param origin of this service, as an address; it stands in the lines to copy. */
export const demoPage = (origin: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The search box on your pages – Quarry</title>
<link rel="icon" href="/favicon.ico">
<link rel="stylesheet" href="/embed/demo.css">
<script type="module" src="/embed/quarry-search.js"></script>
</head>
<body>
<header><a href="/">Quarry</a><span>Search box</span></header>
<main>
<h1>The search box on your pages</h1>
<p class="lead">Two lines put this box on any page. Type a few letters for suggestions, press Enter to search, or ask a question and get the answer with its sources.</p>
<quarry-search></quarry-search>
<h2>The two lines</h2>
<pre tabindex="0">&lt;script type="module" src="${origin}/embed/quarry-search.js"&gt;&lt;/script&gt;
&lt;quarry-search&gt;&lt;/quarry-search&gt;</pre>
<div class="samples">
<section><h2>Without memory</h2>
<quarry-search placeholder="Nothing is remembered here" recent="off" shortcut="off"></quarry-search>
<pre tabindex="0">&lt;quarry-search recent="off" shortcut="off"&gt;</pre></section>
<section><h2>With a page of results</h2>
<quarry-search placeholder="Enter opens the results" recent="off" shortcut="off" search-url="/search?q={query}"></quarry-search>
<pre tabindex="0">&lt;quarry-search search-url="/search?q={query}"&gt;</pre></section>
<section><h2>In your colours</h2>
<quarry-search class="themed" placeholder="Custom properties and parts" recent="off" shortcut="off"></quarry-search>
<pre tabindex="0">quarry-search { --quarry-accent: #0a7a55; --quarry-radius: 2em }</pre></section>
<section dir="rtl" lang="ar"><h2>من اليمين إلى اليسار</h2>
<quarry-search placeholder="ابحث" recent="off" shortcut="off" strings='{"label":"بحث","results":"النتائج","article":"مقالات"}'></quarry-search>
<pre dir="ltr" lang="en" tabindex="0">&lt;quarry-search strings='{"results":"النتائج"}'&gt;</pre></section>
</div>
<p class="lead">Attributes, events and looks: docs/embed.md.</p>
</main>
</body>
</html>
`

export const DEMO_STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; --text: light-dark(#1a1d21, #e6e8eb); --quiet: light-dark(#565d66, #a3abb5); --back: light-dark(#ffffff, #15181c); --panel: light-dark(#f5f6f8, #1d2126); --line: light-dark(#d8dce1, #363c44) }
* { box-sizing: border-box }
body { margin: 0; background: var(--back); color: var(--text) }
header { display: flex; gap: 1rem; align-items: baseline; padding: 0.75rem 1rem; border-bottom: 1px solid var(--line) }
header a { color: inherit; font-weight: 700; font-size: 1.1rem; text-decoration: none }
header span, .lead { color: var(--quiet) }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem 1rem 22rem }
h1 { font-size: 1.8rem; line-height: 1.25; margin: 0.2rem 0 0.4rem }
h2 { font-size: 1.05rem; margin: 1.6rem 0 0.5rem }
.samples { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); gap: 0 2rem }
.samples section { min-width: 0 }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font-size: 0.85rem; padding: 0.75rem; border: 1px solid var(--line); border-radius: 0.4rem; background: var(--panel) }
quarry-search { --quarry-background: var(--back) }
.themed { --quarry-accent: light-dark(#0a7a55, #63d3ab); --quarry-line: light-dark(#0a7a55, #63d3ab); --quarry-radius: 2em }
a:focus-visible, pre:focus-visible { outline: 2px solid; outline-offset: 2px }
`
