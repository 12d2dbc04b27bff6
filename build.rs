//! Compiles the word lists of `data/en` into one table: every phrase of every list in a single
//! automaton over whole words.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs};

#[path = "src/text/token.rs"]
#[allow(dead_code, missing_docs)]
mod token;

fn main() {
    println!("cargo::rerun-if-changed=data/en");
    println!("cargo::rerun-if-changed=data/model/worth.txt");
    println!("cargo::rerun-if-changed=src/text/token.rs");
    let entries = |folder: &Path| -> Vec<PathBuf> {
        fs::read_dir(folder).expect("a folder of lists is readable").map(|entry| entry.expect("an entry").path()).collect()
    };
    // A folder for each floor that reads the lists; a list's name is its file's alone.
    let mut files: Vec<PathBuf> = entries(Path::new("data/en")).iter().flat_map(|folder| entries(folder)).collect();
    files.sort_by_key(|path| path.file_stem().map(ToOwned::to_owned));

    let mut lexicon = Lexicon::default();
    for path in &files {
        let name = path.file_stem().and_then(|stem| stem.to_str()).expect("a list's name is plain ASCII");
        let source = fs::read_to_string(path).expect("a list is UTF-8");
        if let Err(fault) = lexicon.add_list(name, &source) {
            panic!("{}: {fault}", path.display());
        }
    }
    lexicon.minimise();
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
    fs::write(out.join("lexicon.rs"), lexicon.generate()).expect("OUT_DIR is writable");
    let model = fs::read_to_string("data/model/worth.txt").expect("the model is UTF-8");
    fs::write(out.join("worth.rs"), generate_weights(&model)).expect("OUT_DIR is writable");
}

/// The Rust source of the weights in `data/model/worth.txt`: first the step of the n-grams, then a feature a line, with its weight in an
/// article and in a sentence alone.
fn generate_weights(model: &str) -> String {
    let lines = model.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|line| !line.is_empty());
    let (mut step, mut weights) = (None, Vec::new());
    for line in lines {
        let mut words = line.split_whitespace();
        let name = words.next().expect("a line has a name");
        let numbers: Vec<f64> = words.map(|word| word.parse().expect("a weight is a number")).collect();
        match numbers[..] {
            [value] if name == "step" => step = Some(value),
            [in_article, alone] => weights.push(format!("({name:?}, [{}, {}])", exact(in_article), exact(alone))),
            _ => panic!("data/model/worth.txt: {line}"),
        }
    }
    format!(
        "/// How much one step of a gram's weight is.\nconst STEP: f64 = {:?};\n\n/// The weights of each feature.\n\
        const WEIGHTS: [(&str, [f64; 2]); {}] = [{}];\n",
        step.expect("data/model/worth.txt has the step"),
        weights.len(),
        weights.join(", ")
    )
}

/// A learned number by its bits: as a decimal it may look like a known constant, which it is not.
fn exact(number: f64) -> String {
    format!("f64::from_bits({:#x})", number.to_bits())
}

/// All lists, merged.
#[derive(Default)]
struct Lexicon {
    /// Each list's name and its first comment line, which documents it.
    lists: Vec<(String, String)>,
    /// Each distinct folded word, and its number.
    words: BTreeMap<String, usize>,
    /// For each list the words of its longest phrase.
    longest: Vec<u8>,
    /// A node's edges, by word number, and the (list, value) pairs of the phrases that end there.
    nodes: Vec<Node>,
}

#[derive(Default, PartialEq, Eq, PartialOrd, Ord)]
struct Node {
    edges: BTreeMap<usize, usize>,
    ends: Vec<(usize, String)>,
}

impl Lexicon {
    fn add_list(&mut self, name: &str, source: &str) -> Result<(), String> {
        let about = source
            .lines()
            .next()
            .and_then(|line| line.strip_prefix("# "))
            .ok_or("the first line says what the list is: '# …'")?;
        let list = self.lists.len();
        self.lists.push((name.to_owned(), about.to_owned()));
        self.longest.push(1);
        for (number, line) in source.lines().enumerate() {
            let line = line.split_once('#').map_or(line, |(entry, _)| entry).trim();
            if line.is_empty() {
                continue;
            }
            let (pattern, value) = line.rsplit_once('=').map_or((line, ""), |(pattern, value)| (pattern.trim(), value.trim()));
            let phrases = expand(pattern).map_err(|fault| format!("line {}: {fault}", number + 1))?;
            for Phrase { text, choices } in phrases {
                let value = fill(value, &choices);
                self.add_phrase(&text, list, &value).map_err(|fault| format!("line {}: {fault}", number + 1))?;
            }
        }
        Ok(())
    }

    fn add_phrase(&mut self, phrase: &str, list: usize, value: &str) -> Result<(), String> {
        let mut tokens = Vec::new();
        token::tokenize(phrase, 0, |_, _, _| false, |token| tokens.push(token));
        if tokens.is_empty() {
            return Err("an empty phrase".into());
        }
        if self.nodes.is_empty() {
            self.nodes.push(Node::default());
        }
        self.longest[list] =
            self.longest[list].max(u8::try_from(tokens.len()).map_err(|_| "a phrase of more words than a byte counts")?);
        let (mut node, mut folded) = (0, String::new());
        for token in tokens {
            token::fold(&phrase[token.start as usize..token.end as usize], &mut folded);
            let next_word = self.words.len();
            let word = *self.words.entry(folded.clone()).or_insert(next_word);
            let next_node = self.nodes.len();
            node = *self.nodes[node].edges.entry(word).or_insert(next_node);
            if node == next_node {
                self.nodes.push(Node::default());
            }
        }
        match self.nodes[node].ends.iter().find(|(other, _)| *other == list) {
            Some((_, other)) if other != value => Err(format!("'{phrase}' stands twice, as '{other}' and '{value}'")),
            Some(_) => Ok(()),
            None => {
                self.nodes[node].ends.push((list, value.to_owned()));
                Ok(())
            }
        }
    }

    /// Merges the nodes behind which the same phrases go on, so that lists with many choices stay small.
    fn minimise(&mut self) {
        let mut kept: BTreeMap<Node, usize> = BTreeMap::new();
        let mut moved = vec![0; self.nodes.len()];
        // A node is made after the one that leads to it: backwards, what it leads to is merged already.
        while self.nodes.len() > 1 {
            let mut node = self.nodes.pop().expect("there is a node");
            node.edges.values_mut().for_each(|next| *next = moved[*next]);
            let next_number = kept.len() + 1;
            moved[self.nodes.len()] = *kept.entry(node).or_insert(next_number);
        }
        if let Some(root) = self.nodes.first_mut() {
            root.edges.values_mut().for_each(|next| *next = moved[*next]);
        }
        let mut kept: Vec<(Node, usize)> = kept.into_iter().collect();
        kept.sort_by_key(|(_, number)| *number);
        self.nodes.extend(kept.into_iter().map(|(node, _)| node));
    }

    /// The words by their hashes, in a table of which at most half is full.
    fn slots(&self) -> Vec<u16> {
        let mut slots = vec![0; (self.words.len() * 2).next_power_of_two()];
        for (word, number) in &self.words {
            let mut slot = token::slot_of(token::hash(word), slots.len());
            while slots[slot] != 0 {
                slot = (slot + 1) % slots.len();
            }
            slots[slot] = u16::try_from(number + 1).expect("a word has a number of two bytes");
        }
        slots
    }

    /// The Rust source of every distinct set of lists whose phrases end at one node, the empty one first; and for each node the number of
    /// its set.
    fn sets(&self) -> (Vec<String>, Vec<usize>) {
        let mut numbers = BTreeMap::from([(Vec::new(), 0)]);
        let mut sets = vec!["ListSet::of(&[])".to_owned()];
        let set_of = self.nodes.iter().map(|node| {
            let mut lists: Vec<usize> = node.ends.iter().map(|(list, _)| *list).collect();
            lists.sort_unstable();
            let names: Vec<String> = lists.iter().map(|list| format!("List::{}", camel(&self.lists[*list].0))).collect();
            *numbers.entry(lists).or_insert_with(|| {
                sets.push(format!("ListSet::of(&[{}])", names.join(",")));
                sets.len() - 1
            })
        });
        let set_of = set_of.collect();
        (sets, set_of)
    }

    /// The Rust source of the table.
    fn generate(&self) -> String {
        let mut out = String::from("names_of_lists! {\n");
        for (name, about) in &self.lists {
            writeln!(out, "    {:?} {} = {name:?},", about, camel(name)).unwrap();
        }
        out.push_str("}\n\n");

        let mut spellings = vec![""; self.words.len()];
        self.words.iter().for_each(|(word, number)| spellings[*number] = word);
        writeln!(out, "/// The spelling of each word.\nstatic SPELLINGS: [&str; {}] = {spellings:?};", spellings.len()).unwrap();
        let slots = self.slots();
        writeln!(out, "/// One more than the number of a word at the slot of its hash or behind it; 0 where none is.").unwrap();
        writeln!(out, "static SLOTS: [u16; {}] = {slots:?};", slots.len()).unwrap();

        let mut first = vec![0; self.words.len()];
        let (mut nodes, mut edges, mut ends) = (String::new(), Vec::new(), Vec::new());
        for (index, node) in self.nodes.iter().enumerate() {
            if index == 0 {
                node.edges.iter().for_each(|(word, next)| first[*word] = *next);
                nodes.push_str("Node { edges: 0, ends: 0 },");
                continue;
            }
            write!(nodes, "Node {{ edges: {}, ends: {} }},", edges.len(), ends.len()).unwrap();
            edges.extend(node.edges.iter().map(|(word, next)| format!("({word},{next})")));
            ends.extend(node.ends.iter().map(|(list, value)| format!("(List::{},{value:?})", camel(&self.lists[*list].0))));
        }
        write!(nodes, "Node {{ edges: {}, ends: {} }},", edges.len(), ends.len()).unwrap();
        writeln!(out, "/// For each word, the node of the phrases that begin with it; 0 where none does.").unwrap();
        writeln!(out, "static FIRST: [u16; {}] = {first:?};", first.len()).unwrap();
        writeln!(out, "static NODES: [Node; {}] = [{nodes}];", self.nodes.len() + 1).unwrap();
        let (sets, set_of) = self.sets();
        writeln!(out, "/// The sets of lists whose phrases end at the same node; the first is empty.").unwrap();
        writeln!(out, "pub(super) static SETS: [ListSet; {}] = [{}];", sets.len(), sets.join(",")).unwrap();
        writeln!(out, "/// For each node the number of its set.").unwrap();
        writeln!(out, "static SET_OF: [u16; {}] = {set_of:?};", set_of.len()).unwrap();
        writeln!(out, "/// For each list the words of its longest phrase.").unwrap();
        writeln!(out, "pub(super) static LONGEST: [u8; {}] = {:?};", self.longest.len(), self.longest).unwrap();
        writeln!(out, "static EDGES: [(u16, u16); {}] = [{}];", edges.len(), edges.join(",")).unwrap();
        writeln!(out, "static ENDS: [(List, &str); {}] = [{}];", ends.len(), ends.join(",")).unwrap();
        out
    }
}

/// `unit_money` → `UnitMoney`.
fn camel(name: &str) -> String {
    name.split('_').map(|part| part[..1].to_uppercase() + &part[1..]).collect()
}

/// A phrase that a pattern stands for, and what was chosen in each of its brackets.
#[derive(Clone, Default)]
struct Phrase {
    text: String,
    choices: Vec<String>,
}

/// Puts the choices into a value: `$1metre` and a first choice of `kilo` → `kilometre`.
fn fill(value: &str, choices: &[String]) -> String {
    choices.iter().enumerate().fold(value.to_owned(), |value, (at, choice)| value.replace(&format!("${}", at + 1), choice))
}

/// All phrases that a pattern stands for: `(a|the|) source` → `a source`, `the source`, `source`.
fn expand(pattern: &str) -> Result<Vec<Phrase>, String> {
    let (phrases, rest) = expand_choice(pattern)?;
    if rest.is_empty() { Ok(phrases) } else { Err(format!("unmatched bracket before '{rest}'")) }
}

/// `a|b c`, up to a closing bracket or the end; gives back what follows.
fn expand_choice(mut rest: &str) -> Result<(Vec<Phrase>, &str), String> {
    let mut choices = Vec::new();
    loop {
        let (sequence, after) = expand_sequence(rest)?;
        choices.extend(sequence);
        match after.strip_prefix('|') {
            Some(next) => rest = next,
            None => return Ok((choices, after)),
        }
    }
}

/// Words and groups one after the other, up to `|`, `)` or the end.
fn expand_sequence(mut rest: &str) -> Result<(Vec<Phrase>, &str), String> {
    let mut phrases = vec![Phrase::default()];
    loop {
        let plain = rest.find(['(', '|', ')']).unwrap_or(rest.len());
        phrases.iter_mut().for_each(|phrase| phrase.text.push_str(&rest[..plain]));
        rest = &rest[plain..];
        let Some(group) = rest.strip_prefix('(') else {
            return Ok((phrases, rest));
        };
        let (inner, after) = expand_choice(group)?;
        rest = after.strip_prefix(')').ok_or("a bracket is not closed")?;
        phrases = phrases.iter().flat_map(|phrase| inner.iter().map(move |choice| phrase.with(&choice.text))).collect();
    }
}

impl Phrase {
    /// The phrase with a bracket behind it, of which `choice` was taken.
    fn with(&self, choice: &str) -> Phrase {
        let mut longer = self.clone();
        longer.text.push_str(choice);
        longer.choices.push(choice.to_owned());
        longer
    }
}
