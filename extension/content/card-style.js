/**
 * The card's style sheet. Every declaration on the host is important: within a shadow root that outranks anything the page says
 * of it, and `all: initial` cuts off what would be inherited.
 */

export const CARD_STYLE = `
:host {
  all: initial !important;
  direction: ltr !important;
  position: absolute !important;
  inset: 0 auto auto 0 !important;
  width: 0 !important;
  height: 0 !important;
  margin: 0 !important;
  padding: 0 !important;
  border: 0 !important;
  overflow: visible !important;
  visibility: visible !important;
  opacity: 1 !important;
  background: none !important;
  pointer-events: auto !important;
  color-scheme: light dark !important;
  display: none !important;
}
:host(:popover-open) { display: block !important; }

* { box-sizing: border-box; }

.card {
  --surface: #fffefb; --sunk: #f5f2ea; --ink: #1f1c18; --second: #5f594e;
  --hairline: #e3ded2; --edge: #cfc8b8; --fall: #1f1c1833;
  --figure: #797e85; --claim: #856dd3;
  position: absolute;
  display: block;
  width: min(344px, calc(100vw - 16px));
  border-radius: 8px;
  background: var(--surface);
  color: var(--ink);
  box-shadow: 0 0 0 1px var(--edge), 0 1px 2px var(--fall), 0 8px 24px -4px var(--fall);
  font: 14px/20px system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  text-align: start;
  overflow-wrap: break-word;
  /* In Firefox a page's script gets at the nodes, and through them at all of the card, where a reader selects text. */
  user-select: none;
  outline: none;
  animation: appear 120ms ease-out;
}
.card[data-layer="figure"] { --layer: var(--figure); --line: dotted; --thickness: 1.5px; }
.card[data-layer="claim"] { --layer: var(--claim); --line: dashed; --thickness: 2px; }
@keyframes appear { from { opacity: 0; } }

.body { max-height: calc(100vh - 32px); overflow-y: auto; overscroll-behavior: contain; border-radius: 8px; scrollbar-width: thin; }
.card:focus-visible { box-shadow: 0 0 0 2px var(--ink), 0 8px 24px -4px var(--fall); }

.notch { position: absolute; top: -10px; width: 20px; height: 12px; fill: var(--surface); stroke: var(--layer); stroke-width: 2; }
.above .notch { top: auto; bottom: -10px; transform: scaleY(-1); }

.head { display: flex; align-items: flex-start; justify-content: space-between; gap: 8px; padding: 13px 10px 0 16px; }
h2 { margin: 2px 0 0; font: 600 16px/22px system-ui, sans-serif; }
.figure { text-decoration: underline var(--line) var(--layer) var(--thickness); text-underline-offset: 4px; text-decoration-skip-ink: none; }
.sub { margin: 1px 0 0; color: var(--second); font-size: 12.5px; line-height: 18px; }
.content { display: flow-root; padding: 0 16px 14px; }
.content > * { margin: 10px 0 0; }
.content > :first-child { margin-top: 6px; }

blockquote, q { font-family: Georgia, "Noto Serif", "DejaVu Serif", serif; }
blockquote { font-size: 15px; line-height: 23px; }
q { quotes: none; }
mark { background: none; color: inherit; text-decoration: underline var(--line) var(--layer) var(--thickness);
  text-underline-offset: 4px; text-decoration-skip-ink: none; }
p { margin: 0; }

dl { display: grid; grid-template-columns: fit-content(38%) 1fr; gap: 4px 20px; }
dt { min-width: 76px; color: var(--second); font-size: 12.5px; line-height: 20px; }
dd { margin: 0; font-size: 13px; }

.answer { padding: 8px 12px 10px; border-radius: 6px; background: var(--sunk); }
.answer > div { display: flex; align-items: center; justify-content: space-between; gap: 8px; color: var(--second); font-size: 12.5px; line-height: 18px; }
.answer blockquote { margin: 0; font-size: 14px; line-height: 21px; }
.unanswered { padding-left: 12px; border-left: 2px dashed var(--layer); }
.settle { display: grid; grid-template-columns: 12px 1fr; gap: 0 8px; }
.settle svg { width: 12px; height: 8px; margin-top: 6px; fill: none; stroke: var(--layer); stroke-width: 2; }
.settle .label { color: var(--second); font-size: 12.5px; line-height: 18px; }
.settle p:last-child { grid-column: 2; }
.also { display: grid; grid-template-columns: auto 1fr; gap: 0 14px; border-top: 1px solid var(--hairline); padding-top: 4px; }
.also .label { color: var(--second); font-size: 12.5px; line-height: 28px; }
.also ul { margin: 0; padding: 0; list-style: none; }

button { all: unset; box-sizing: border-box; min-height: 28px; border-radius: 6px; cursor: pointer; line-height: 20px; }
button:focus-visible { outline: 2px solid var(--ink); outline-offset: 1px; }
.close { display: grid; flex: none; place-items: center; width: 28px; height: 28px; color: var(--second); }
.close svg { width: 10px; height: 10px; fill: none; stroke: currentColor; stroke-width: 1.6; }
.close:hover { background: var(--sunk); color: var(--ink); }
.go { flex: none; margin: -4px -6px -4px 0; padding: 4px 6px; color: var(--ink); font-weight: 600; }
.go:hover, .undo:hover { text-decoration: underline; text-underline-offset: 3px; }
.jump { display: flex; justify-content: space-between; width: 100%; padding: 4px 6px; margin: 0 -6px; }
.jump:hover { background: var(--sunk); }
.actions { display: grid; grid-template-columns: auto auto; justify-content: start; gap: 0 8px; padding: 5px 10px 7px;
  border-top: 1px solid var(--hairline); color: var(--second); font-size: 12.5px; }
.actions button { justify-self: start; padding: 4px 6px; }
.actions button:hover { background: var(--sunk); color: var(--ink); }
.note { display: flex; align-items: center; justify-content: space-between; gap: 16px; padding: 10px 12px 10px 16px; }
.undo { flex: none; padding: 4px; font-weight: 600; text-decoration: underline; text-underline-offset: 3px; }

@media (prefers-color-scheme: dark) {
  .card {
    --surface: #262421; --sunk: #312e2a; --ink: #f0ece4; --second: #b5aea2;
    --hairline: #3d3934; --edge: #55504a; --fall: #00000080;
    --figure: #9a9fa6; --claim: #a793ea;
  }
}
@media (prefers-reduced-motion: reduce) { .card { animation: none; } }
@media (forced-colors: active) {
  .card { border: 1px solid CanvasText; --figure: CanvasText; --claim: CanvasText; --ink: CanvasText; --surface: Canvas; }
  .card:focus-visible { outline: 2px solid CanvasText; outline-offset: 1px; }
}
@media print { .card { display: none; } }
`;
