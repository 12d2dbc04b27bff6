// Text that no encoding of Unicode allows but a script can make: halves of surrogate pairs, alone.

const paragraph = /** @type {HTMLElement} */ (document.querySelector('#halves'));
paragraph.prepend('\uDC00');
paragraph.append(' The bill was \uD83C$4.5 million\uDFA4, the bank said, and may\uD800 rise. \uD83D');
