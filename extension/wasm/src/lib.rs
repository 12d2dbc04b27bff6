//! Caveat's analysis, for the browser: one plain string in, one plain object out.

use caveat::{Article, Block, BlockRole, Encoding, analyse as analyse_article};
use serde::Serialize;
use wasm_bindgen::prelude::*;

/// Analyses an article and gives the report as a plain object; spans count UTF-16 code units.
///
/// `text` holds the blocks joined by line breaks; `roles` names each block's role by its number, a missing or unknown one being
/// a paragraph.
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
    report.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
}
