"""SQLite FTS5 as a peer of bench/search.mjs: the same report as bench/peers/measure.mjs. Porter stems,
the stop words of this program on the query side, any of the words, a weighted title, the index merged
into one segment; in a file, with a page cache that holds it.

python3 bench/peers/sqlite-fts5.py <JSON of {texts, queries, stopWords, database}>
"""

import json
import os
import re
import sqlite3
import sys
import time

LIMIT = 10
JUDGED_LIMIT = 100
ROUNDS = 3
# A slow engine is timed in fewer rounds, but in one at least.
MAX_TIMED_SECONDS = 120
WORD = re.compile(r"[a-z0-9]+")

given = json.loads(sys.argv[1])
stop_words = set(given["stopWords"])
title = given.get("title", 2)


def rows():
    with open(given["texts"], encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            yield article["id"], article["title"], article["body"]


def resident_mb():
    with open("/proc/self/statm", encoding="ascii") as statm:
        return int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20


began = time.perf_counter()
if os.path.exists(given["database"]):
    os.remove(given["database"])
db = sqlite3.connect(given["database"])
db.execute("PRAGMA journal_mode = OFF")
db.execute("PRAGMA synchronous = OFF")
db.execute("PRAGMA cache_size = -400000")
db.execute(
    "CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, body, tokenize='porter unicode61')"
)
db.executemany("INSERT INTO articles VALUES (?, ?, ?)", rows())
db.execute("INSERT INTO articles(articles) VALUES ('optimize')")
db.commit()
ready_seconds = time.perf_counter() - began


def search(text, limit):
    words = WORD.findall(text.lower())
    wanted = [word for word in words if word not in stop_words] or words
    if not wanted:
        return []
    match = " OR ".join(f'"{word}"' for word in wanted)
    found = db.execute(
        f"SELECT id FROM articles WHERE articles MATCH ? AND rank MATCH 'bm25(0, {title}, 1)'"
        " ORDER BY rank LIMIT ?",
        (match, limit),
    )
    return [row[0] for row in found]


with open(given["queries"], encoding="utf-8") as lines:
    queries = [json.loads(line) for line in lines if line.strip()]
rankings = {query["_id"]: search(query["text"], JUDGED_LIMIT) for query in queries}
times = []
until = time.perf_counter() + MAX_TIMED_SECONDS
for round_number in range(ROUNDS):
    if round_number > 0 and time.perf_counter() > until:
        break
    for query in queries:
        start = time.perf_counter()
        search(query["text"], LIMIT)
        times.append((time.perf_counter() - start) * 1000)

index_mb = os.path.getsize(given["database"]) / 2**20
print(
    json.dumps(
        {
            "readySeconds": ready_seconds,
            "indexMb": index_mb,
            "memoryMb": resident_mb(),
            "times": times,
            "rankings": rankings,
            "version": sqlite3.sqlite_version,
        }
    )
)
