#!/usr/bin/env python3
"""Lays out pages that are no articles as `npm run measure:pages` wants saved pages: front pages, shops, forums, sign-ups, searches.

    pip download --no-deps --no-binary :all: formasaurus==0.10.0 && tar xzf formasaurus-0.10.0.tar.gz
    training/region/others.py formasaurus-0.10.0 FOLDER

The pages are those on which Formasaurus (MIT) was trained to tell forms apart: English ones, but for the few that are articles or that
one could read as such. They are their publishers' and no part of this project.
"""
import json, os, re, shutil, sys
from urllib.parse import urlsplit

# Articles, and texts about a company or a product that one may want read.
LEFT_OUT = {'39', '41', '46', '47', '82', '92', '93', '331', '398', '457', '677', '719', '899', '900'}
COMMON = re.compile(r'\b(?:the|and|of|to|for|your|you|in|is)\b', re.I)
SCRIPT = re.compile(r'<(script|style|noscript)\b.*?</\1>|<[^>]*>', re.I | re.S)


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    source, folder = os.path.join(sys.argv[1], 'formasaurus', 'data'), sys.argv[2]
    with open(os.path.join(source, 'index.json'), encoding='utf8') as f:
        index = json.load(f)
    count = 0
    for name, entry in sorted(index.items()):
        id = os.path.basename(name).removesuffix('.html')
        with open(os.path.join(source, name), encoding='utf8', errors='replace') as f:
            text = SCRIPT.sub(' ', f.read())
        if id in LEFT_OUT or len(COMMON.findall(text)) < 0.08 * len(text.split()):
            continue
        page = os.path.join(folder, 'formasaurus', id)
        os.makedirs(page, exist_ok=True)
        shutil.copy(os.path.join(source, name), os.path.join(page, 'source.html'))
        with open(os.path.join(page, 'meta.json'), 'w', encoding='utf8') as f:
            json.dump({'url': entry['url'], 'domain': urlsplit(entry['url']).hostname or '', 'lang': 'en', 'page_type': 'other'}, f)
        count += 1
    print(f'{count} pages')


if __name__ == '__main__':
    main()
