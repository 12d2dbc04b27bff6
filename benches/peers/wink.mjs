// npm's wink-nlp with its English model: named entities, which are what it has for numbers, dates and money.

import model from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

const nlp = winkNlp(model);

export const timed = { entities: (/** @type {string} */ text) => nlp.readDoc(text).entities().out(nlp.its.detail) };
