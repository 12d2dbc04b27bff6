// A single paragraph of a little more than a million characters, built before the page has loaded.

const sentences = [
  'The dredger brought up 310 tonnes of silt on the first day, and its captain said that there may be twice as much below. ',
  'A spokesman for the port denied that anyone had been warned, and the owner of the quay declined to comment. ',
  'According to the survey, the channel has lost 14 per cent of its depth since 2011, at a cost of $2.4 million a year. ',
  'Boats that come in at low water wait outside the bar until the pilot waves them through with his cap. ',
];
const length = 1_048_576;
let text = '';
for (let turn = 0; text.length < length; turn += 1) text += sentences[turn % sentences.length];
/** @type {HTMLElement} */ (document.querySelector('#long')).textContent = text;
