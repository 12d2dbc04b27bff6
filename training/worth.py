#!/usr/bin/env python3
"""Trains the score of how much a sentence is worth a check, and writes data/model/worth.bin and data/model/worth.txt.

    pip install -r training/requirements.txt
    training/worth.py FOLDER [--measure]

FOLDER holds, none of it part of this project:
  data/claims/claimbuster/train.jsonl  sentences of US presidential debates, check-worthy or not (ClaimBuster, CC BY 4.0)
  data/articles                        articles labelled for this project, with a weight from 0 to 2 for each sentence; every third
                                       is kept back
  data/pages/pages.tar.xz              the pages that training/labels.jsonl speaks of: its weights are those of an article, `held` ones
                                       are kept back
With --measure a quarter of the debates is held out as well, whole debates, and nothing is written.

The model is one logistic regression over the features and n-grams that examples/worth_inputs.rs prints. A feature has two weights, in
an article and in a sentence alone; n-grams are shared, which is what debates teach about news. The target in an article is half
the weight. The same input gives the same bytes.
"""
import array, json, os, subprocess, sys, tarfile

import numpy
from scipy.sparse import csr_matrix, hstack, vstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..')
MODEL = os.path.join(ROOT, 'data', 'model')
PLACES = 1 << 16   # places of n-grams, as in src/claim/worth/gram.rs
ARTICLE = 4.0      # how much a sentence of an article counts beside one of a debate
STRENGTH = 1.0     # the inverse of the regularisation's strength


def read_lines(path):
    with open(path, encoding='utf8') as f:
        return [json.loads(line) for line in f if line.strip()]


def inputs(texts):
    """The sentences of each text, with their features and n-grams."""
    command = 'cargo run --quiet --release --locked --features passes --example worth_inputs'.split()
    lines = ''.join(json.dumps({'id': str(i), 'text': text}) + '\n' for i, text in enumerate(texts))
    out = subprocess.run(command, cwd=ROOT, input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
    return [json.loads(line)['sentences'] for line in out.split('\n') if line]


def merged(sentences):
    """What several sentences of the analysis have together."""
    return sorted({f for s in sentences for f in s['features']}), [g for s in sentences for g in s['grams']]


def debates(folder):
    """(debate, label, features, grams) for each sentence."""
    rows = read_lines(os.path.join(folder, 'data', 'claims', 'claimbuster', 'train.jsonl'))
    return [(row['file'], row['label'], *merged(found)) for row, found in zip(rows, inputs([row['text'] for row in rows]))]


def articles(folder):
    """(kept back?, weight, features, grams) for each sentence."""
    texts, labels = [], []
    root = os.path.join(folder, 'data', 'articles')
    names = sorted(name[:-5] for name in os.listdir(root) if name.endswith('.json'))
    for number, name in enumerate(names):
        with open(os.path.join(root, name + '.json'), encoding='utf8') as f:
            article = json.load(f)
        weights = read_lines(os.path.join(root, 'labels', name + '.jsonl'))
        texts.append(article['text'])
        labels.append((number % 3 == 2, [(s['start'], s['end'], l['weight']) for s, l in zip(article['sentences'], weights)]))
    pages = {line['page']: line for line in read_lines(os.path.join(ROOT, 'training', 'labels.jsonl'))}
    with tarfile.open(os.path.join(folder, 'data', 'pages', 'pages.tar.xz')) as tar:
        for member in sorted(tar.getmembers(), key=lambda member: member.name):
            page = pages.get(os.path.dirname(member.name).removeprefix('./').removeprefix('pages/'))
            if page and os.path.basename(member.name) == 'gold.txt':
                texts.append(tar.extractfile(member).read().decode())
                labels.append((page['held'], page['weights']))
    rows = []
    for (held, weights), found in zip(labels, inputs(texts)):
        for start, end, weight in weights:
            rows.append((held, weight, *merged([s for s in found if s['start'] < end and start < s['end']])))
    return rows


def matrix(rows, names, alone):
    """A row a sentence: features in an article, n-grams, features alone."""
    at, places, values = [], [], []
    for number, (*_, features, grams) in enumerate(rows):
        for name in features:
            for base in (0, len(names) + PLACES) if alone else (0,):
                at.append(number), places.append(base + names.index(name)), values.append(1.0)
        for gram in grams:
            at.append(number), places.append(len(names) + gram), values.append(1.0 / len(grams) ** 0.5)
    return csr_matrix((values, (at, places)), shape=(len(rows), 2 * len(names) + PLACES))


def fit(debate, label, news, weight):
    """The coefficients. A sentence of weight 1 counts half as worth a check, half as not."""
    x = vstack([debate, news, news])
    y = numpy.concatenate([label, numpy.ones(len(weight)), numpy.zeros(len(weight))])
    importance = numpy.concatenate([numpy.ones(len(label)), ARTICLE * weight / 2, ARTICLE * (1 - weight / 2)])
    model = LogisticRegression(C=STRENGTH, max_iter=1000, fit_intercept=False).fit(x, y, sample_weight=importance)
    return model.coef_[0]


def write(names, coefficients):
    features, grams, alone = numpy.split(coefficients, [len(names), len(names) + PLACES])
    step = float(f'{numpy.abs(grams).max() / 127:.6f}')
    with open(os.path.join(MODEL, 'worth.bin'), 'wb') as f:
        array.array('b', [int(round(g / step)) for g in grams]).tofile(f)
    with open(os.path.join(MODEL, 'worth.txt'), 'w', encoding='utf8') as f:
        f.write('# Written by training/worth.py: the step of the n-grams in worth.bin, then each feature with its weight in an article\n'
                '# and in a sentence alone.\n')
        f.write(f'step {step}\n')
        for name, a, b in zip(names, features, features + alone):
            f.write(f'{name} {a:.4f} {b:.4f}\n')


def main():
    arguments = [a for a in sys.argv[1:] if a != '--measure']
    if len(arguments) != 1 or not os.path.isdir(os.path.join(arguments[0], 'data', 'articles')):
        sys.exit(__doc__)
    measure = '--measure' in sys.argv
    with open(os.path.join(MODEL, 'worth.txt'), encoding='utf8') as f:
        names = [line.split()[0] for line in f if line.strip() and not line.startswith(('#', 'step'))]
    debate, news = debates(arguments[0]), articles(arguments[0])
    x, label = matrix(debate, names, True), numpy.array([row[1] for row in debate])
    files = sorted({row[0] for row in debate})
    held_debate = numpy.isin([row[0] for row in debate], files[2::4]) & measure
    z, held, weight = matrix(news, names, False), numpy.array([row[0] for row in news]), numpy.array([row[1] for row in news])
    coefficients = fit(x[~held_debate], label[~held_debate], z[~held], weight[~held])
    print(f'{len(debate)} sentences of {len(files)} debates, {(~held).sum()} of articles, {held.sum()} kept back')
    if measure:
        print(f'average precision on {held_debate.sum()} sentences of held-out debates: '
              f'{average_precision_score(label[held_debate], x[held_debate] @ coefficients):.3f} (base rate {label[held_debate].mean():.3f})')
    for least in (1, 2):
        wanted = weight[held] >= least
        print(f'average precision on articles kept back, weight {least} or more: '
              f'{average_precision_score(wanted, z[held] @ coefficients):.3f} (base rate {wanted.mean():.3f})')
    if not measure:
        write(names, coefficients)


if __name__ == '__main__':
    main()
