"""Runs Python's quantulum3; see run.mjs for what goes in and comes out.

    quantulum.py [--time]
"""
import json
import sys
import time
import warnings

warnings.filterwarnings('ignore')  # It asks for its classifier at each start.
from quantulum3 import parser  # noqa: E402

# As in run.mjs.
LONGEST_WARM, LONGEST_ROUNDS = 5, 15


def figure(found):
    unit = found.unit
    money = unit.entity.name == 'currency'
    kind, name = 'money' if money else 'measure', unit.name
    if name == 'percentage':
        kind, name = 'percent', '%'
    elif name == 'dimensionless':
        kind, name = 'count', None
    elif unit.entity.name == 'time':
        kind = 'duration'
    value = found.value
    if found.uncertainty:
        value = [found.value - found.uncertainty, found.value + found.uncertainty]
    return {'layer': 'figure', 'kind': kind, 'start': found.span[0], 'end': found.span[1], 'value': value, 'unit': name, 'bound': 'exact'}


def read(text):
    try:
        return parser.parse(text)
    except Exception:  # A text that it fails on counts as read.
        return None


def main():
    if '--time' not in sys.argv:
        for line in sys.stdin:
            row = json.loads(line)
            print(json.dumps({'id': row['id'], 'flags': [figure(found) for found in read(row['text']) or []]}))
        return
    texts = json.load(sys.stdin)
    for text in texts['warm']:
        read(text)
        if time.process_time() > LONGEST_WARM:
            break
    seconds, marks, failed = [], 0, 0
    begin = time.process_time()
    for each in texts['rounds']:
        start = time.process_time()
        found = [read(text) for text in each]
        seconds.append(time.process_time() - start)
        marks += sum(len(one or []) for one in found)
        failed += found.count(None)
        if time.process_time() - begin > LONGEST_ROUNDS:
            break
    print(json.dumps({'seconds': seconds, 'marks': marks, 'failed': failed}))


main()
