"""SQLite FTS5 as a peer of bench/search.mjs: the same report as bench/search-engine.mjs.

python3 bench/search-fts5.py <JSON of {texts, queries, stopWords}>
"""

import json
import re
import resource
import sqlite3
import sys
import time

LIMIT = 10
JUDGED_LIMIT = 30
ROUNDS = 3
WORD = re.compile(r"[a-z0-9]+")

given = json.loads(sys.argv[1])
stop_words = set(given["stopWords"])


def rows():
    with open(given["texts"], encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield article["id"], article["title"], article["body"]


began = time.perf_counter()
db = sqlite3.connect(":memory:")
db.execute(
    "CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body, tokenize='porter unicode61')"
)
db.executemany("INSERT INTO articles VALUES (?, ?, ?)", rows())
db.execute("INSERT INTO articles(articles) VALUES ('optimize')")
build_seconds = time.perf_counter() - began


def search(text, limit):
    words = WORD.findall(text.lower())
    wanted = [word for word in words if word not in stop_words] or words
    if not wanted:
        return []
    match = " OR ".join(f'"{word}"' for word in wanted)
    found = db.execute(
        "SELECT id FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT ?", (match, limit)
    )
    return [row[0] for row in found]


with open(given["queries"], encoding="utf-8") as lines:
    queries = [json.loads(line) for line in lines if line.strip()]
rankings = {query["_id"]: search(query["text"], JUDGED_LIMIT) for query in queries}
times = []
for _ in range(ROUNDS):
    for query in queries:
        start = time.perf_counter()
        search(query["text"], LIMIT)
        times.append((time.perf_counter() - start) * 1000)

peak_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(
    json.dumps(
        {"buildSeconds": build_seconds, "memoryMb": peak_mb, "times": times, "rankings": rankings}
    )
)
