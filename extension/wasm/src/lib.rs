//! Caveat's analysis, for the browser: one plain string in, one plain object out.
//!
//! Runs in an extension's background and under Node: neither has a window.

#[cfg(all(test, target_arch = "wasm32"))]
mod boundary;
#[cfg(feature = "passes")]
mod floor;
mod report;

use caveat::{Article, Block, BlockRole, Encoding, analyse as analyse_article};
use js_sys::JsString;
use report::Texts;
use wasm_bindgen::prelude::*;
use web_sys::console;

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
    text: &JsString,
    roles: &[u8],
    title: Option<JsString>,
    published: Option<String>,
    language: Option<String>,
) -> Result<JsValue, JsValue> {
    let own = String::from(text);
    let blocks = own
        .split('\n')
        .enumerate()
        .map(|(index, line)| Block {
            role: roles.get(index).and_then(|&role| BlockRole::ALL.get(usize::from(role))).copied().unwrap_or_default(),
            text: line.to_owned(),
        })
        .collect();
    let article = Article { title: title.as_ref().map(String::from), published, language, blocks };
    let report = analyse_article(&article).encoded(article.title.as_deref().unwrap_or_default(), &own, Encoding::Utf16);
    Texts { title: &title.unwrap_or_default(), body: text }.report(&report)
}

/// The figures of a text alone, in the same form.
///
/// # Errors
///
/// As [`analyse`].
#[cfg(feature = "passes")]
#[wasm_bindgen]
pub fn figures(text: &JsString) -> Result<JsValue, JsValue> {
    let own = String::from(text);
    let report = caveat::figures(&Article::from_text(&own)).encoded("", &own, Encoding::Utf16);
    Texts { title: &JsString::default(), body: text }.report(&report)
}

/// What reading a text costs at the least: see `floor.rs`.
#[cfg(feature = "passes")]
#[wasm_bindgen]
pub fn floor(text: &str) -> u32 {
    floor::count_phrases(text)
}
