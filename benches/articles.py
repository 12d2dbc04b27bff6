#!/usr/bin/env python3
"""Scores the command line on labelled articles: all of them, those that rules were tuned on, and every third, kept back from tuning.

    cargo build --release
    benches/articles.py FOLDER

FOLDER holds data/articles (<id>.json, labels/<id>.jsonl) and eval/score_claims.py, score_ranking.py and check_contract.py. They are
not part of this project: the articles are their publishers'.
"""
import glob, json, os, shutil, subprocess, sys, tempfile

BINARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'target', 'release', 'caveat')


def predict(articles, path):
    lines = [json.dumps({'id': a['id'], 'text': a['text'], 'published': (a.get('published') or '')[:10] or None}) for a in articles]
    out = subprocess.run([BINARY, '--jsonl'], input=('\n'.join(lines) + '\n').encode(), stdout=subprocess.PIPE, check=True).stdout
    with open(path, 'wb') as f:
        f.write(out)


def wilson(right, of):
    """The 95% interval of a share (Wilson 1927)."""
    if not of:
        return 0.0, 1.0
    z, p = 1.96, right / of
    middle, half = p + z * z / (2 * of), z * (p * (1 - p) / of + z * z / (4 * of * of)) ** 0.5
    return (middle - half) / (1 + z * z / of), (middle + half) / (1 + z * z / of)


def print_precision(folder, predictions, scorers):
    """For each kind how many sentences are marked, how many of them rightly, and the interval of that share."""
    sys.path.insert(0, scorers)
    from score_claims import KINDS, shares
    right, marked = dict.fromkeys(KINDS, 0), dict.fromkeys(KINDS, 0)
    with open(predictions, encoding='utf8') as f:
        reports = [json.loads(line) for line in f]
    for report in reports:
        claims = [flag for flag in report['flags'] if flag['layer'] == 'claim' and not flag.get('in')]
        with open(os.path.join(folder, report['id'] + '.json'), encoding='utf8') as f:
            sentences = json.load(f)['sentences']
        with open(os.path.join(folder, 'labels', report['id'] + '.jsonl'), encoding='utf8') as f:
            labels = [json.loads(line)['claims'] for line in f]
        for sentence, label in zip(sentences, labels):
            start, end = sentence['start'], sentence['end']
            here = (flag for flag in claims if flag['start'] < end and start < flag['end'] and shares(flag, start, end))
            for kind in {flag['kind'] for flag in here} & set(KINDS):
                marked[kind] += 1
                right[kind] += kind in label
    for kind in KINDS:
        low, high = wilson(right[kind], marked[kind])
        share = right[kind] / max(1, marked[kind])
        print(f'precision {kind:16} {right[kind]:4} of {marked[kind]:4} = {share:.2f} (95%: {low:.2f} to {high:.2f})')


def main():
    if len(sys.argv) != 2 or not os.path.isdir(os.path.join(sys.argv[1], 'data', 'articles')):
        sys.exit(__doc__)
    root, scorers = os.path.join(sys.argv[1], 'data', 'articles'), os.path.join(sys.argv[1], 'eval')
    paths = sorted(glob.glob(os.path.join(root, '*.json')))
    parts = {'all': paths, 'tuned on': [p for i, p in enumerate(paths) if i % 3 != 2], 'kept back': paths[2::3]}
    for name, chosen in parts.items():
        print(f'== {name}: {len(chosen)} articles', flush=True)
        with tempfile.TemporaryDirectory() as folder:
            labels = os.path.join(folder, 'labels')
            os.mkdir(labels)
            for path in chosen:
                shutil.copy(path, folder)
                shutil.copy(os.path.join(root, 'labels', os.path.basename(path) + 'l'), labels)
            predictions = os.path.join(folder, 'predictions.jsonl')
            predict([json.load(open(p, encoding='utf8')) for p in chosen], predictions)
            subprocess.run([sys.executable, os.path.join(scorers, 'score_claims.py'), folder, labels, predictions], check=True)
            print_precision(folder, predictions, scorers)
            subprocess.run([sys.executable, os.path.join(scorers, 'score_ranking.py'), folder, predictions], check=True)
    subprocess.run([sys.executable, os.path.join(scorers, 'check_contract.py'), f'{BINARY} --jsonl', root], check=True)


if __name__ == '__main__':
    main()
