#!/usr/bin/env python3
"""Trains the article finder: which blocks of a page are the article's. Writes extension/content/region/weights.js.

    pip install -r training/requirements.txt
    node training/region/blocks.mjs FOLDER OTHERS > BLOCKS
    training/region.py BLOCKS [--measure]

FOLDER holds saved pages with their article's text, as `npm run measure:pages` wants them, OTHERS what training/region/others.py lays out,
pages that are no articles; blocks.mjs opens them in Chromium and writes
down the blocks that the finder's own walk finds. What a block shows comes from the finder's own code too (training/region/features.mjs).
With --measure nothing is written: pages are scored by weights that were fitted on the pages of other domains.

The model is two logistic regressions, one after the other: a block by itself, and among the others. A block's target is the share of its
words that are the article's; text that is there twice is the article's as often as the article has it. A page counts by how sure its
labels are, a block by its share of the page's words. The same input gives the same weights.
"""
import collections, json, os, re, subprocess, sys

import numpy
from sklearn.linear_model import LogisticRegression

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
WEIGHTS = os.path.join(ROOT, 'extension', 'content', 'region', 'weights.js')
# How much a page of each set counts: the text of the first two was chosen by people, that of the others by programs.
SETS = {'aeb': 1.0, 'wcxb-dev': 1.0, 'newspaper3k': 0.3, 'newspaper4k': 0.3, 'mozilla': 0.3}
FOLDS = 8
STRENGTH = (0.1, 0.1)   # the inverse of the regularisation's strength, of each score
THRESHOLD = 0.4
FEWEST = 50              # words, as in extension/content/region/article.js
NATURE_STRENGTH = 1.0
READ = 0.97              # of the articles with enough words
WORD = re.compile(r'\w+')


def words_of(text):
    return WORD.findall(text.lower())


def labels_of(blocks, gold):
    """The share of each block's words that are the article's."""
    lines = [line for line in map(words_of, gold.split('\n')) if line]
    words = [word for line in lines for word in line]
    runs = {tuple(words[i:i + 4]) for i in range(len(words) - 3)}
    joined = f' {" ".join(words)} '
    texts = [words_of(block['text']) for block in blocks]
    labels = []
    for text in texts:
        if len(text) < 4:
            labels.append(float(any(text in (line[:len(text)], line[-len(text):]) and len(line) <= len(text) + 3 for line in lines) and bool(text)))
            continue
        covered = [0] * len(text)
        for i in range(len(text) - 3):
            if tuple(text[i:i + 4]) in runs:
                covered[i:i + 4] = [1] * 4
        labels.append(sum(covered) / len(text))
    places = collections.defaultdict(list)
    for i, text in enumerate(texts):
        if labels[i] >= 0.5:
            places[' '.join(text)].append(i)
    before = list(labels)
    for text, at in places.items():
        near = lambda i: sum(before[j] * min(len(texts[j]), 30) for j in range(max(0, i - 3), min(len(texts), i + 4)) if j not in at)
        for i in sorted(at, key=near, reverse=True)[max(1, joined.count(f' {text} ')):]:
            labels[i] = 0.0
    # A pull quote repeats a part of the text.
    for i, text in enumerate(texts):
        phrase = f' {" ".join(text)} '
        if 4 <= len(text) < 60 and labels[i] >= 0.5 and joined.count(phrase) == 1:
            if any(i != j and labels[j] >= 0.5 and len(other) > 1.15 * len(text) and phrase in f' {" ".join(other)} ' for j, other in enumerate(texts)):
                labels[i] = 0.0
    return labels


class Page:
    def __init__(self, line):
        page = json.loads(line)
        self.set, self.id, self.domain, self.is_news = page['set'], page['id'], page['domain'], page['isNews']
        self.type, self.is_english = page['type'], page['isEnglish']
        self.texts = [words_of(block['text']) for block in page['blocks']]
        self.gold = words_of(page['gold'] or '')
        self.paragraphs = [words for words in map(words_of, (page['gold'] or '').split('\n')) if len(words) >= 8]
        self.is_labelled = self.set in SETS and len(self.gold) >= 20
        self.is_article = self.type in ('', 'article', 'documentation') if self.is_english and (self.is_news or self.is_labelled or self.type) else None
        self.labels = labels_of(page['blocks'], page['gold']) if self.is_labelled else []
        found = sum(len(text) * label for text, label in zip(self.texts, self.labels))
        # Where most of the article is not among the blocks, there is nothing to learn.
        self.weight = SETS[self.set] if self.is_labelled and found > 0.7 * len(self.gold) else 0.0

    def importance(self):
        """Of each block: a mistake costs words, and a short block a little more than its own."""
        counts = numpy.array([len(text) + 4 for text in self.texts], float)
        return self.weight * counts / (counts * (numpy.array(self.labels) + 0.3)).sum()

    def score(self, chosen):
        """F1 of word bags, and the share of the article's paragraphs found whole."""
        text = [word for words, is_chosen in zip(self.texts, chosen) if is_chosen for word in words]
        same = sum((collections.Counter(text) & collections.Counter(self.gold)).values())
        joined = f' {" ".join(text)} '
        whole = [f' {" ".join(words)} ' in joined for words in self.paragraphs]
        return 2 * same / (len(text) + len(self.gold)), sum(whole) / len(whole) if whole else None


class Finder:
    """The finder's own code."""
    def __init__(self, path):
        self.process = subprocess.Popen(['node', os.path.join(ROOT, 'training', 'region', 'features.mjs')], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        answer = self.ask(os.path.abspath(path))
        self.names = answer['names']
        self.alone = [self.matrix(page, 'alone') for page in answer['pages']]

    def ask(self, question):
        self.process.stdin.write((json.dumps(question) + '\n').encode())
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())

    def matrix(self, rows, stage):
        columns = [numpy.array([row['numbers'] for row in rows]).reshape(len(rows), len(self.names[stage]['numbers']))]
        for at, names in enumerate(self.names[stage]['bits'].values()):
            bits = numpy.array([row['bits'][at] for row in rows], dtype=numpy.int64).reshape(-1, 1)
            columns.append((bits >> numpy.arange(len(names))) & 1)
        return numpy.hstack(columns).astype(float)

    def together(self, scores):
        return [self.matrix(page, 'together') for page in self.ask({'scores': [[round(float(s), 6) for s in page] for page in scores]})]

    def nature(self, scores):
        return numpy.array(self.ask({'chosen': [[bool(s >= THRESHOLD) for s in page] for page in scores]}))


def fit(matrices, pages, strength):
    """Bias and weights. A block of which half is the article's counts half as one, half as none."""
    x = numpy.vstack(matrices)
    label = numpy.concatenate([page.labels for page in pages])
    importance = numpy.concatenate([page.importance() for page in pages]) * 100
    model = LogisticRegression(C=strength, max_iter=400, tol=1e-4)
    model.fit(numpy.vstack([x, x]), numpy.repeat([1, 0], len(label)), sample_weight=numpy.concatenate([importance * label, importance * (1 - label)]))
    return model.intercept_[0], model.coef_[0]


def predict(model, matrix):
    return 1 / (1 + numpy.exp(-(model[0] + matrix @ model[1])))


def train(finder, pages, used):
    """Both models, and the scores of every page by them."""
    first = fit([finder.alone[i] for i in used], [pages[i] for i in used], STRENGTH[0])
    together = finder.together([predict(first, matrix) if len(matrix) else [] for matrix in finder.alone])
    second = fit([together[i] for i in used], [pages[i] for i in used], STRENGTH[1])
    return first, second, [predict(second, matrix) if len(matrix) else numpy.zeros(0) for matrix in together]


def fit_nature(finder, pages, scores, used):
    """Whether a page is an article. Both kinds count the same; the bias is moved so that nearly all articles are read."""
    shown = finder.nature(scores)
    enough = numpy.array([sum(len(text) for text, score in zip(page.texts, s) if score >= THRESHOLD) >= FEWEST for page, s in zip(pages, scores)])
    rows = [i for i in used if pages[i].is_article is not None and enough[i]]
    model = LogisticRegression(C=NATURE_STRENGTH, class_weight='balanced', max_iter=1000).fit(shown[rows], [pages[i].is_article for i in rows])
    bias, weights = model.intercept_[0], model.coef_[0]
    articles = sorted(bias + shown[i] @ weights for i in rows if pages[i].is_article)
    return bias - articles[int((1 - READ) * len(articles))] + 0.01, weights, shown, enough


def show_nature(name, pages, read):
    groups = (lambda p: p.is_article, lambda p: p.set == 'aeb' and p.is_news, lambda p: p.is_article is False)
    cells = [[bool(read[i]) for i, page in enumerate(pages) if chosen(page)] for chosen in groups]
    print(f'{name}: read {numpy.mean(cells[0]):.3f} of {len(cells[0])} articles, {numpy.mean(cells[1]):.3f} of aeb news; '
          f'silent on {1 - numpy.mean(cells[2]):.3f} of {len(cells[2])} others')


def show(name, pages, scores):
    cells = []
    for chosen in (lambda p: p.set == 'aeb' and p.is_news, lambda p: p.set == 'aeb', lambda p: p.set == 'wcxb-dev' and p.is_news,
                   lambda p: p.set == 'wcxb-dev', lambda p: p.set == 'newspaper3k', lambda p: p.set == 'mozilla'):
        rows = [page.score(scores[i] >= THRESHOLD) for i, page in enumerate(pages) if page.is_labelled and chosen(page)]
        cells.append(f'{numpy.mean([f1 for f1, _ in rows]):.3f} / {numpy.mean([whole for _, whole in rows if whole is not None]):.3f}')
    print(f'| {name} | {" | ".join(cells)} |')


def named(names, model):
    """The weights by their names, as JavaScript."""
    weights = iter(model[1])
    pairs = lambda list: '{ ' + ', '.join(f'{name}: {weight:.2f}' for name, weight in zip(list, weights) if abs(weight) >= 0.005) + ' }'
    lines = [f'  bias: {model[0]:.2f},', f'  numbers: {pairs(names["numbers"])},']
    for group, list in names['bits'].items():
        lines.append(f'  {group}: {pairs(list)},')
    return '{\n' + '\n'.join(lines) + '\n}'


def main():
    arguments = [a for a in sys.argv[1:] if a != '--measure']
    if len(arguments) != 1:
        sys.exit(__doc__)
    with open(arguments[0], encoding='utf8') as f:
        pages = [Page(line) for line in f]
    finder = Finder(arguments[0])
    used = [i for i, page in enumerate(pages) if page.weight > 0]
    domains = sorted({pages[i].domain for i in used})
    everywhere = sorted({page.domain for page in pages})
    print(f'{len(used)} pages of {len(domains)} domains')
    print('| F1 / whole | aeb news | aeb | wcxb-dev news | wcxb-dev | newspaper3k | mozilla |\n|---|---|---|---|---|---|---|')
    if '--measure' in sys.argv:
        held, read = [None] * len(pages), [False] * len(pages)
        for fold in range(FOLDS):
            out = {domain for at, domain in enumerate(everywhere) if at % FOLDS == fold}
            *_, scores = train(finder, pages, [i for i in used if pages[i].domain not in out])
            bias, weights, shown, enough = fit_nature(finder, pages, scores, [i for i, page in enumerate(pages) if page.domain not in out])
            for i, page in enumerate(pages):
                if page.domain in out:
                    held[i], read[i] = scores[i], enough[i] and bias + shown[i] @ weights > 0
        show('other domains', pages, held)
    first, second, scores = train(finder, pages, used)
    bias, weights, shown, enough = fit_nature(finder, pages, scores, range(len(pages)))
    show('same pages', pages, scores)
    if '--measure' in sys.argv:
        show_nature('other domains', pages, read)
    show_nature('same pages', pages, enough & (bias + shown @ weights > 0))
    if '--measure' not in sys.argv:
        with open(WEIGHTS, 'w', encoding='utf8') as f:
            f.write('// Written by training/region.py: the weight of each thing that a block shows by itself, and of each that it shows among the\n'
                    '// others. What is not named weighs nothing.\n\n'
                    f'export const ALONE = {named(finder.names["alone"], first)};\n\n'
                    f'export const TOGETHER = {named(finder.names["together"], second)};\n\n'
                    f'/** The score from which on a block is the article\'s. */\nexport const THRESHOLD = {THRESHOLD};\n\n'
                    f'/** Of what tells an article from another page. */\n'
                    f'export const NATURE = {{ bias: {bias:.2f}, ' + ', '.join(f'{name}: {weight:.2f}' for name, weight in zip(finder.names['nature'], weights)) + ' };\n')
    finder.process.stdin.close()


if __name__ == '__main__':
    main()
