// What frameworks do to a page: they build its nodes anew, with the same text or with another.

/** @param {string} selector */
const find = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const article = find('article');

/** Every paragraph becomes another element with other text nodes, and the same words. */
function renderAgain() {
  for (const old of article.querySelectorAll('p')) {
    const made = document.createElement('p');
    for (const { name, value } of old.attributes) made.setAttribute(name, value);
    made.append(old.textContent);
    old.replaceWith(made);
  }
}

function revise() {
  find('#turn').textContent = 'The strike ended on Sunday night. It cost the company $2.75 million, and the union said '
    + 'that 87 drivers could still lose their jobs. A spokesman denied that, and the mayor declined to comment.';
}

function replaceArticle() {
  const title = document.createElement('h1');
  title.textContent = 'Lighthouse keeper’s cottage sold at auction';
  const text = [
    'The keeper’s cottage on Saltern Head was sold on Wednesday for $1.36 million, nearly twice what the auctioneer had expected. '
      + 'The buyer was not named. Two people in the room said that he may have been bidding for a hotel.',
    'The county accused the seller of ignoring a promise to keep the path to the tower open. The seller denied it. About 9,400 '
      + 'people walk that path in a year, and the tower is the oldest on the coast.',
    'The lamp was switched off in 1991, when the last keeper left, and the cottage has stood empty for most of the years since. The roof '
      + 'was mended in 2012 at a cost of $48,000, according to the county, which then rented the place to painters in the summer months.',
    'Neighbours say the sale caused the rents in the village to rise by 12 per cent. An estate agent in the village called that nonsense. '
      + 'She said that only 31 houses had been let in the whole year, and that half of them were let to people who had lived there before.',
    'The auctioneer declined to comment on the buyer. He said that 17 people had taken part, four of them by telephone, and that the last '
      + 'two had gone on for 25 minutes after everyone else had given up. It was the longest sale that he had ever led.',
    'A bench stands by the wall of the cottage, put there by the last keeper for his wife, who liked to read outside. It was not a part of '
      + 'the sale, as nobody could say to whom it belonged. The new owner has been asked to leave it where it is, and the parish has '
      + 'offered to look after it, to paint it once a year, and to bring it in when the storms come.',
  ].map((each) => Object.assign(document.createElement('p'), { textContent: each }));
  article.replaceChildren(title, ...text);
}

find('#again').addEventListener('click', renderAgain);
find('#revise').addEventListener('click', revise);
find('#replace').addEventListener('click', replaceArticle);

// While the first article is on its way to be analysed: the page is idle, and then it is another one.
if (location.hash === '#replace') addEventListener('load', () => requestIdleCallback(() => requestAnimationFrame(replaceArticle)));
