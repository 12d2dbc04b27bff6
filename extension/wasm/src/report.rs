//! A report as JavaScript objects. What a flag marks is cut out of the string that was analysed, which copies nothing.

use caveat::{Flag, Place, Report, Skipped};
use js_sys::JsString;
use serde::ser::{Serialize, Serializer};
use serde_wasm_bindgen::preserve;
use wasm_bindgen::JsValue;

/// The strings that were analysed.
#[derive(Clone, Copy)]
pub struct Texts<'a> {
    pub title: &'a JsString,
    pub body: &'a JsString,
}

impl Texts<'_> {
    /// The report, whose spans count UTF-16 code units, as a plain object.
    pub fn report(self, report: &Report) -> Result<JsValue, JsValue> {
        let flags = report.flags.iter().map(|flag| Marked { flag, texts: self }).collect();
        let report = Marks { flags, skipped: &report.skipped };
        report.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).map_err(JsValue::from)
    }
}

/// A [`Report`] with the same fields.
#[derive(serde::Serialize)]
struct Marks<'a> {
    flags: Vec<Marked<'a>>,
    skipped: &'a [Skipped],
}

/// A flag and where its text is.
struct Marked<'a> {
    flag: &'a Flag,
    texts: Texts<'a>,
}

impl Serialize for Marked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Marked { flag, texts } = self;
        let whole = match flag.place {
            Place::Title => texts.title,
            Place::Body => texts.body,
        };
        flag.serialize_with(&Cut(whole.slice(flag.span.start, flag.span.end)), serializer)
    }
}

/// A string that JavaScript has.
struct Cut(JsString);

impl Serialize for Cut {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        preserve::serialize(&self.0, serializer)
    }
}
