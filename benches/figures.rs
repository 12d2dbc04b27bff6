//! Times the figure pass and the whole analysis, natively: `{"warm": [text, …], "rounds": [[text, …], …]}` on standard input,
//! `[{"tool", "seconds": [a round's CPU time, …], "marks"}]` on standard output. `benches/speed.mjs` runs it beside the peers.
#![allow(clippy::print_stdout)]

use caveat::{Article, Report, analyse, figures};
use std::hint::black_box;
use std::io;
use std::sync::LazyLock;
use std::time::Instant;

#[derive(serde::Deserialize)]
struct Texts {
    warm: Vec<String>,
    rounds: Vec<Vec<String>>,
}

fn main() -> io::Result<()> {
    let texts: Texts = serde_json::from_reader(io::stdin().lock())?;
    let results = [measure("figures", &texts, figures), measure("all", &texts, analyse)];
    println!("{}", serde_json::Value::from(results.to_vec()));
    Ok(())
}

/// Reads every text from a plain string, as the other tools do.
fn measure(tool: &str, texts: &Texts, pass: fn(&Article) -> Report) -> serde_json::Value {
    let read = |text: &String| black_box(pass(&Article::from_text(text))).flags.len();
    black_box(texts.warm.iter().map(read).sum::<usize>());
    let (mut marks, mut seconds) = (0, Vec::new());
    for round in &texts.rounds {
        let start = cpu_seconds();
        marks += round.iter().map(read).sum::<usize>();
        seconds.push(cpu_seconds() - start);
    }
    serde_json::json!({ "tool": tool, "seconds": seconds, "marks": marks })
}

/// CPU time of this thread where the system tells it (Linux, to the nanosecond), time on the clock elsewhere.
fn cpu_seconds() -> f64 {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    // The kernel brings the count up to date when the thread may be changed, else at its ticks of some milliseconds.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|line| line.split(' ').next()?.parse::<f64>().ok());
    nanoseconds.map_or_else(|| START.elapsed().as_secs_f64(), |count| count * 1e-9)
}
