// A plot of two logarithmic axes as SVG, by hand: a library would be larger than all our benches.

/**
 * @typedef {object} Axis
 * @property {string} label
 * @property {number[]} ticks from the least to the most
 * @property {(tick: number) => string} write
 */

/** @typedef {{ name: string, colour: string, points: [x: number, y: number][] }} Series */

const box = { left: 88, right: 560, top: 24, bottom: 360 };
const size = { width: 680, height: 420 };

/**
 * @param {string} title
 * @param {Axis} x
 * @param {Axis} y
 * @param {Series[]} series
 */
export function plot(title, x, y, series) {
  const across = scale(x.ticks, box.left, box.right);
  const up = scale(y.ticks, box.bottom, box.top);
  const at = (/** @type {[number, number]} */ [valueX, valueY]) => `${across(valueX)},${up(valueY)}`;
  const middle = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12" fill="#333" role="img">`,
    `<title>${title}</title>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    '<g stroke="#ddd">',
    ...x.ticks.map((tick) => `<path d="M${across(tick)} ${box.top}V${box.bottom}"/>`),
    ...y.ticks.map((tick) => `<path d="M${box.left} ${up(tick)}H${box.right}"/>`),
    '</g>',
    ...x.ticks.map((tick) => `<text x="${across(tick)}" y="${box.bottom + 20}" text-anchor="middle">${x.write(tick)}</text>`),
    ...y.ticks.map((tick) => `<text x="${box.left - 8}" y="${up(tick) + 4}" text-anchor="end">${y.write(tick)}</text>`),
    `<text x="${middle.x}" y="${box.bottom + 46}" text-anchor="middle">${x.label}</text>`,
    `<text transform="translate(20 ${middle.y}) rotate(-90)" text-anchor="middle">${y.label}</text>`,
    ...series.flatMap(({ name, colour, points }) => {
      const last = points[points.length - 1];
      return [
        `<polyline points="${points.map(at).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"/>`,
        ...points.map((point) => `<circle cx="${across(point[0])}" cy="${up(point[1])}" r="3" fill="${colour}"/>`),
        `<text x="${across(last[0]) + 8}" y="${up(last[1]) + 4}" fill="${colour}">${name}</text>`,
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}

/**
 * Where a value lies between two ends, by its logarithm.
 * @param {number[]} ticks
 * @param {number} from
 * @param {number} to
 */
function scale(ticks, from, to) {
  const [least, most] = [ticks[0], ticks[ticks.length - 1]].map(Math.log);
  return (/** @type {number} */ value) => Math.round(10 * (from + (to - from) * (Math.log(value) - least) / (most - least))) / 10;
}
