// The page at /embed/demo: the search box as another page would embed it.

export const DEMO_PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>The search box</title>
<link rel="stylesheet" href="/embed/demo.css">
<script type="module" src="/embed/quarry-search.js"></script>
</head>
<body>
<main>
<h1>The search box</h1>
<p>Two lines put this box on any page. Type a few letters, or press Enter to search and ask.</p>
<quarry-search></quarry-search>
<h2>Two lines</h2>
<pre>&lt;script type="module" src="https://kb.example.com/embed/quarry-search.js"&gt;&lt;/script&gt;
&lt;quarry-search&gt;&lt;/quarry-search&gt;</pre>
<h2>Another, without memory</h2>
<quarry-search placeholder="Nothing is remembered here" recent="off" shortcut="off"></quarry-search>
</main>
</body>
</html>
`

export const DEMO_STYLE = `:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { margin: 0; padding: 2rem 1rem 24rem }
main { max-width: 48rem; margin: 0 auto }
pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0.75rem; border: 1px solid #888; border-radius: 0.5rem }
`
