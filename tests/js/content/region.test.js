import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { FAMILY, familiesOf } from '../../../extension/content/region/families.js';
import { leavesComments } from '../../../extension/content/region/comments.js';
import { withoutSite } from '../../../extension/content/region/hints.js';
import { isEnglish, languageOf } from '../../../extension/content/region/language.js';
import { countWords } from '../../../extension/content/region/words.js';
import { Clock, atOnce, inSlices } from '../../../extension/content/region/slices.js';

test('class names fall into families by their words', () => {
  assert.equal(familiesOf('article-body__content'), FAMILY.article | FAMILY.body);
  assert.equal(familiesOf('ArticleBody'), FAMILY.article | FAMILY.body);
  assert.equal(familiesOf('commentList wide'), FAMILY.comments | FAMILY.item);
  assert.equal(familiesOf('sharing-tools'), FAMILY.share);
  assert.equal(familiesOf('header adagio navajo'), FAMILY.nav, 'only whole words, but for open ends');
  assert.equal(familiesOf('x7 wrap'), 0);
});

describe('comments that are left out', () => {
  /** A block in elements of these classes, the innermost first. @param {string} text @param {string[]} classes */
  const block = (text, ...classes) => {
    /** @type {any} */
    let place = null;
    for (const name of classes.reverse()) {
      const own = familiesOf(name);
      const element = { id: '', getAttribute: () => name };
      place = { element, parent: place, own, far: own | (place?.far ?? 0) };
    }
    return /** @type {import('../../../extension/content/region/walk.js').Found} */ (/** @type {unknown} */ ({ text, linked: 0, place }));
  };
  const long = 'I was a keeper for thirty years, and the machines never failed.';

  test('are known by what one comment is called', () => {
    for (const name of ['comment', 'comment odd depth-1', 'comment-310292', 'epoch-comment-content', 'commentBody', 'comment_text', 'reply-content', 'comment__body']) {
      assert.ok(leavesComments([block(long, 'text', name, 'comments')], []), name);
    }
    for (const name of ['comments-area', 'comment-form', 'comments__disclaimer', 'authorComment', 'commentary', 'comment-respond', 'content']) {
      assert.ok(!leavesComments([block(long, 'text', name, 'comments')], []), name);
    }
  });

  test('are there only with words of a reader', () => {
    assert.ok(!leavesComments([block('No comments yet.', 'comment', 'comments')], []));
    assert.ok(!leavesComments([{ ...block(long, 'comment', 'comments'), linked: long.length }], []));
    assert.ok(leavesComments([block('So it was in my time.', 'comment'), block('And it was cold, too.', 'comment')], []));
  });

  test('are none where they were taken for the article', () => {
    const taken = block(long, 'comment');
    assert.ok(!leavesComments([taken, block(long, 'comment')], [taken]));
  });
});

test('a title loses the name of its site', () => {
  assert.equal(withoutSite('Ferry fares to rise again | The Courier'), 'Ferry fares to rise again');
  assert.equal(withoutSite('  Ferry fares\n to rise  - Courier Online'), 'Ferry fares to rise');
  assert.equal(withoutSite('Well-kept: why old ferries last'), 'Well-kept: why old ferries last');
  assert.equal(withoutSite('Ferries | Courier'), 'Ferries | Courier', 'too little would be left');
});

describe('the language', () => {
  const english = 'The council said that the ferry was late, and that it would pay for the delay with money from the state.';
  const german = 'Der Rat sagte, dass die Fähre zu spät kam und dass er die Kosten aus dem Haushalt des Landes tragen werde.';
  const detector = (/** @type {string} */ language) => async () => ({ isReliable: true, languages: [{ language, percentage: 99 }] });
  const unasked = async () => assert.fail('the detector need not be asked');

  test('English that is plain to see is English whatever the page says', async () => {
    assert.equal(await languageOf(english, 'de-AT', unasked), 'en');
    assert.equal(await languageOf(english, 'en-GB', unasked), 'en-GB');
    assert.equal(await languageOf(english, null, unasked), 'en');
  });

  test('another language is what the browser finds, and else what the page says', async () => {
    assert.equal(await languageOf(german, 'en', detector('de')), 'de');
    assert.equal(await languageOf(german, 'de', detector('und')), 'de');
    assert.equal(await languageOf(german, 'de', async () => { throw new Error('gone'); }), 'de');
    assert.equal(await languageOf(german, null, null), 'und');
  });

  test('tags', () => {
    assert.ok(isEnglish('en') && isEnglish('EN-us') && isEnglish('en_GB') && isEnglish(null));
    assert.ok(!isEnglish('de') && !isEnglish('enm') && !isEnglish('und'));
  });
});

test('words are counted in any script', () => {
  assert.equal(countWords('It cost $2.5 million – “too much”.'), 6);
  assert.equal(countWords('Η τιμή είναι 5'), 4);
  assert.equal(countWords(' … '), 0);
});

describe('work in slices', () => {
  function* count() {
    for (let step = 0; step < 5; step += 1) yield;
    return 5;
  }

  test('ends with its result', async () => {
    assert.equal(atOnce(count()), 5);
    assert.equal(await inSlices(count(), () => true, new Clock()), 5);
  });

  test('stops where nobody wants it any more', async () => {
    function* long() {
      for (const start = performance.now(); performance.now() - start < 1_000;) yield;
      return 'done';
    }
    assert.equal(await inSlices(long(), () => false, new Clock()), null);
  });
});
