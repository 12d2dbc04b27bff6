#!/usr/bin/env python3
"""Compares the core's sentences with those of labelled articles.

    cargo build --release --example sentences
    benches/sentences.py ARTICLES_DIR [--errors]

ARTICLES_DIR holds <id>.json files: {"id", "text", "sentences": [{"start", "end"}]}, offsets in code points. A border between
two sentences counts as different where only one side has it. The labelled ones were made by a script too, so borders inside a
quotation of more than 80 characters, which both ways of splitting have good reasons for, are left out.
"""
import glob, json, os, re, subprocess, sys

BINARY = os.path.join(os.path.dirname(__file__), '..', 'target', 'release', 'examples', 'sentences')
QUOTATION = re.compile(r'“[^”\n]{80,}”|"[^"\n]{80,}"')


def borders(spans):
    """The start of every sentence but the first."""
    return {start for start, _ in spans[1:]}


def main():
    root = [a for a in sys.argv[1:] if a != '--errors'][0]
    articles = [json.load(open(p, encoding='utf8')) for p in sorted(glob.glob(os.path.join(root, '*.json')))]
    lines = '\n'.join(json.dumps({'id': a['id'], 'text': a['text']}) for a in articles) + '\n'
    out = subprocess.run([BINARY], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    total = differ = 0
    for article, line in zip(articles, out.splitlines()):
        text = article['text']
        inside = [m.span() for m in QUOTATION.finditer(text)]
        free = lambda at: not any(a < at < b for a, b in inside)
        ours = set(filter(free, borders(json.loads(line)['sentences'])))
        theirs = set(filter(free, borders([(s['start'], s['end']) for s in article['sentences']])))
        total += len(theirs)
        differ += len(ours ^ theirs)
        if '--errors' in sys.argv:
            for at in sorted(ours ^ theirs):
                print('EXTRA ' if at in ours else 'MISSED', article['id'], repr(text[max(0, at - 50):at]), '|', repr(text[at:at + 40]))
    print(f'{differ} of {total} borders differ ({100 * differ / max(1, total):.1f}%)')


if __name__ == '__main__':
    main()
