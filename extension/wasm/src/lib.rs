//! Caveat's analysis, for the browser: one plain string in, one plain object out.
//!
//! Runs in an extension's background and under Node: neither has a window, so `performance` is taken from the global object.

#[cfg(feature = "passes")]
mod floor;

use caveat::{Article, Block, BlockRole, Encoding, Report, analyse as analyse_article};
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{Performance, console};

/// The name under which an analysis appears in the browser's profiler.
const MEASURE: &str = "caveat analyse";

/// Sends the message of a panic to the console before the instance dies; the trap itself says only "unreachable".
#[wasm_bindgen(start)]
pub fn start() {
    std::panic::set_hook(Box::new(|panic| console::error_1(&panic.to_string().into())));
}

/// Analyses an article and gives the report as a plain object; spans count UTF-16 code units.
///
/// `text` holds the blocks joined by line breaks; `roles` names each block's role by its number in
/// [`BlockRole::ALL`](caveat::BlockRole::ALL), a missing or unknown one being a paragraph.
///
/// # Errors
///
/// Only where the report cannot be turned into JavaScript values, which no known input brings about.
#[wasm_bindgen]
pub fn analyse(
    text: &str,
    roles: &[u8],
    title: Option<String>,
    published: Option<String>,
    language: Option<String>,
) -> Result<JsValue, JsValue> {
    let timer = Timer::start();
    let blocks = text
        .split('\n')
        .enumerate()
        .map(|(index, line)| Block {
            role: roles.get(index).and_then(|&role| BlockRole::ALL.get(usize::from(role))).copied().unwrap_or_default(),
            text: line.to_owned(),
        })
        .collect();
    let article = Article { title, published, language, blocks };
    let report = analyse_article(&article).encoded(article.title.as_deref().unwrap_or_default(), text, Encoding::Utf16);
    let result = as_object(&report);
    timer.stop();
    result
}

/// The figures of a text alone, in the same form.
///
/// # Errors
///
/// As [`analyse`].
#[cfg(feature = "passes")]
#[wasm_bindgen]
pub fn figures(text: &str) -> Result<JsValue, JsValue> {
    as_object(&caveat::figures(&Article::from_text(text)).encoded("", text, Encoding::Utf16))
}

/// What reading a text costs at the least: see `floor.rs`.
#[cfg(feature = "passes")]
#[wasm_bindgen]
pub fn floor(text: &str) -> u32 {
    floor::count_phrases(text)
}

fn as_object(report: &Report) -> Result<JsValue, JsValue> {
    report.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}

/// Shows an analysis in the browser's profiler; does nothing where there is no `performance`.
struct Timer(Option<Performance>);

impl Timer {
    fn start() -> Timer {
        let performance = js_sys::Reflect::get(&js_sys::global(), &"performance".into());
        let performance = performance.ok().and_then(|value| value.dyn_into::<Performance>().ok());
        Timer(performance.filter(|performance| performance.mark(MEASURE).is_ok()))
    }

    fn stop(self) {
        if let Some(performance) = self.0 {
            // A measure that cannot be taken is no reason to lose a report.
            let _ = performance.measure_with_start_mark(MEASURE, MEASURE);
            // Entries stay until they are cleared; a profile that is being recorded keeps its own copy.
            performance.clear_marks_with_mark_name(MEASURE);
            performance.clear_measures_with_measure_name(MEASURE);
        }
    }
}
