// An article of 200 kB, a sum in each of its forty chapters. `#foreword`: with one more above them.

const article = /** @type {Element} */ (document.querySelector('article'));
const filler = 'The pier is old “and lovely”, the sea is grey, and the people wait for the ship as they have always done. '.repeat(48);

/** @param {number} number */
const chapter = (number) => [`The harbour of this coast cost the Sound Line $${number} million.`, filler]
  .map((text) => Object.assign(document.createElement('p'), { textContent: text }));

const addForeword = () => article.firstElementChild?.after(...chapter(99));

article.append(...Array.from({ length: 40 }, (_, index) => chapter(index + 1)).flat());
Object.assign(window, { addForeword });
if (location.hash === '#foreword') addForeword();
