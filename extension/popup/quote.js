/** Quoted words, cut to what a list has room for. */

/** @typedef {import('../shared/words.js').Piece} Piece */

/** Two lines of the list, in characters. */
const MOST = 84;
/** How much of that may come before the cue. */
const LEAD = 28;

/**
 * The words around the first cue, cut between words; what is short enough stays as it is.
 * @param {Piece[]} pieces
 * @returns {Piece[]}
 */
export function shorten(pieces) {
  const length = pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= MOST) return pieces;
  const cue = Math.max(0, pieces.findIndex((piece) => piece.cue));
  const before = pieces.slice(0, cue).map(({ text }) => text).join('');
  const lead = before.length <= LEAD ? before : `… ${before.slice(-LEAD).replace(/^\S*\s+/, '')}`;
  /** @type {Piece[]} */
  const kept = lead ? [{ text: lead, cue: false }] : [];
  let room = MOST - lead.length;
  for (const piece of pieces.slice(cue)) {
    if (piece.text.length > room) {
      const text = piece.text.slice(0, room).replace(/\s+\S*$/, '');
      if (text) kept.push({ text, cue: piece.cue });
      kept.push({ text: ' …', cue: false });
      break;
    }
    kept.push(piece);
    room -= piece.text.length;
  }
  return kept;
}
