import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Pace } from '../../../extension/content/pace.js';

test('a page that never rests is read after 1, 2, 4, 8 and then every 10 seconds', () => {
  const pace = new Pace();
  let now = 500;
  assert.equal(pace.delay(now), 0);
  pace.read(now);
  const waits = [];
  for (let turn = 0; turn < 6; turn += 1) {
    const wait = pace.delay(now);
    waits.push(wait);
    now += wait;
    pace.read(now);
  }
  assert.deepEqual(waits, [1_000, 2_000, 4_000, 8_000, 10_000, 10_000]);
});

test('the wait counts from the last reading', () => {
  const pace = new Pace();
  pace.read(1_000);
  assert.equal(pace.delay(1_400), 600);
  assert.equal(pace.delay(9_000), 0);
});

test('a page that has rested begins anew', () => {
  const pace = new Pace();
  for (const now of [0, 1_000, 3_000, 7_000]) pace.read(now);
  assert.equal(pace.delay(7_000), 8_000);
  pace.read(60_000);
  assert.equal(pace.delay(60_000), 1_000);
});

test('another page is read soon, and never less than a second after the one before', () => {
  const pace = new Pace();
  for (const now of [0, 1_000, 3_000]) pace.read(now);
  pace.reset(3_500);
  assert.equal(pace.delay(3_500), 500);
  assert.equal(pace.delay(4_000), 0);
});

test('a page whose address changes all the time is read ever more seldom all the same', () => {
  const pace = new Pace();
  let now = 0;
  const waits = [];
  for (let turn = 0; turn < 16; turn += 1) {
    pace.read(now);
    pace.reset(now);
    const wait = pace.delay(now);
    waits.push(wait);
    now += wait;
  }
  assert.deepEqual(waits.slice(0, 10), Array(10).fill(1_000));
  assert.deepEqual(waits.slice(10), [2_000, 4_000, 8_000, 10_000, 10_000, 10_000]);
});
