//! What JavaScript sees: spans that fit its strings, plain values, and an answer to any input.

use js_sys::{Array, JSON, JsString, Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

fn analyse_js(text: &JsString, title: Option<&str>, language: Option<&str>) -> JsValue {
    crate::analyse(text, &[], title.map(JsString::from), None, language.map(str::to_owned)).expect("a report")
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).expect("an object")
}

fn flags(report: &JsValue) -> Vec<JsValue> {
    Array::from(&get(report, "flags")).to_vec()
}

fn figures(report: &JsValue) -> Vec<JsValue> {
    flags(report).into_iter().filter(|flag| get(flag, "layer") == "figure").collect()
}

/// The part of a string that a flag's span names, in JavaScript's own count.
fn slice(text: &JsString, flag: &JsValue) -> JsString {
    let at = |key| get(flag, key).as_f64().expect("a number") as u32;
    text.slice(at("start"), at("end"))
}

/// What the figures' spans cut from the text, which is what they say their text is.
fn marked(text: &JsString, report: &JsValue) -> Vec<String> {
    let cut = |figure: &JsValue| {
        let part = slice(text, figure);
        assert_eq!(JsValue::from(part.clone()), get(figure, "text"));
        String::from(part)
    };
    figures(report).iter().map(cut).collect()
}

#[wasm_bindgen_test]
fn spans_count_utf16_units() {
    let text = JsString::from("𝔘𝔫𝔡 🗞️ é: the town spent $3 million.\nThe next block 🙂 names 40 people.");
    assert_eq!(marked(&text, &analyse_js(&text, None, None)), ["$3 million", "40 people"]);
}

#[wasm_bindgen_test]
fn lone_surrogates_leave_spans_where_they_are() {
    let lone = JsString::from_char_code1(0xd83d);
    let text = lone.concat(&" the town spent $3 million".into()).concat(&lone).concat(&" on 40 buses.".into());
    assert_eq!(marked(&text, &analyse_js(&text, None, None)), ["$3 million", "40 buses"]);
}

#[wasm_bindgen_test]
fn a_report_is_plain_objects_and_arrays() {
    let report = analyse_js(&"The town spent more than $3 million.".into(), None, None);
    assert!(Array::is_array(&get(&report, "flags")) && Array::is_array(&get(&report, "skipped")));
    let flag = &figures(&report)[0];
    let prototype = Object::get_prototype_of(flag);
    assert_eq!(get(&prototype, "constructor"), get(&js_sys::global(), "Object"));
    let copy = JSON::parse(&String::from(JSON::stringify(&report).expect("JSON"))).expect("JSON");
    assert_eq!(JSON::stringify(&copy), JSON::stringify(&report));
    assert_eq!(get(flag, "kind"), "money");
    assert_eq!(get(flag, "value").as_f64(), Some(3e6));
}

#[wasm_bindgen_test]
fn a_title_counts_by_itself() {
    let (title, text) = ("🗞 Town spends $3 million", "It rained.");
    let report = analyse_js(&text.into(), Some(title), None);
    assert_eq!(get(&figures(&report)[0], "in"), "title");
    assert_eq!(marked(&title.into(), &report), ["$3 million"]);
}

#[wasm_bindgen_test]
fn roles_may_be_missing_or_unknown() {
    let text = JsString::from("The town spent $3 million.\nIt bought 40 buses.");
    let report = |roles: &[u8]| {
        let report = crate::analyse(&text, roles, None, None, None).expect("a report");
        String::from(JSON::stringify(&report).expect("JSON"))
    };
    assert_eq!(report(&[]), report(&[0, 0]));
    assert_eq!(report(&[255]), report(&[0, 0, 0, 0]));
}

#[wasm_bindgen_test]
fn any_input_has_an_answer() {
    assert_eq!(flags(&analyse_js(&"".into(), Some(""), Some(""))).len(), 0);
    assert_eq!(flags(&analyse_js(&"\n\r\n\u{2028}\0\u{feff}".into(), None, None)).len(), 0);
    let other = analyse_js(&"Die Stadt gab 3 Millionen Euro aus.".into(), None, Some("de"));
    assert_eq!(get(&Array::from(&get(&other, "skipped")).get(0), "reason"), "language");
    let long = JsString::from("A single paragraph of 12 words, over and over again. ".repeat(20_000));
    let texts = marked(&long, &analyse_js(&long, None, None));
    assert!(texts.len() == 20_000 && texts.iter().all(|text| text == "12 words"));
}
