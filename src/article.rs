//! What comes in: an article as plain data.

/// An article: its headline and its text, block by block.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// The headline, without the name of the site.
    pub title: Option<String>,
    /// When it was published, as an ISO 8601 date; longer stamps are read up to the day.
    pub published: Option<String>,
    /// The language of the text as a BCP 47 tag; absent counts as English.
    pub language: Option<String>,
    /// The text in reading order.
    pub blocks: Vec<Block>,
}

/// A paragraph, heading, list item or the like.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What the block is in the page.
    pub role: BlockRole,
    /// Its text. Line breaks inside are white space.
    pub text: String,
}

/// What a block is in the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BlockRole {
    /// Running text.
    #[default]
    Paragraph,
    /// A heading inside the text.
    Heading,
    /// An item of a list.
    ListItem,
    /// A block quotation.
    Quote,
    /// The caption of a picture or table.
    Caption,
    /// A row of a table.
    Row,
}

impl BlockRole {
    /// Every role, in the order of the numbers by which the browser names them.
    pub const ALL: [BlockRole; 6] =
        [BlockRole::Paragraph, BlockRole::Heading, BlockRole::ListItem, BlockRole::Quote, BlockRole::Caption, BlockRole::Row];

    /// The role's name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            BlockRole::Paragraph => "paragraph",
            BlockRole::Heading => "heading",
            BlockRole::ListItem => "list_item",
            BlockRole::Quote => "quote",
            BlockRole::Caption => "caption",
            BlockRole::Row => "row",
        }
    }

    /// The role of that name; an unknown name is a paragraph.
    pub fn from_name(name: &str) -> BlockRole {
        Self::ALL.into_iter().find(|role| role.name() == name).unwrap_or_default()
    }
}

impl Article {
    /// An article from plain text, in which a line break ends a paragraph.
    pub fn from_text(text: &str) -> Article {
        Article {
            blocks: text.split('\n').map(|line| Block { role: BlockRole::Paragraph, text: line.to_owned() }).collect(),
            ..Article::default()
        }
    }

    /// The text that offsets count in: the blocks' texts joined by one line break.
    pub fn text(&self) -> String {
        let mut text = String::with_capacity(self.blocks.iter().map(|block| block.text.len() + 1).sum());
        for (index, block) in self.blocks.iter().enumerate() {
            if index > 0 {
                text.push('\n');
            }
            text.push_str(&block.text);
        }
        text
    }

    /// Whether the text is in a language that Caveat reads.
    pub fn is_english(&self) -> bool {
        self.language.as_deref().is_none_or(|tag| {
            let primary = tag.split(['-', '_']).next().unwrap_or_default();
            primary.is_empty() || primary.eq_ignore_ascii_case("en")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_the_blocks_joined_by_one_line_break() {
        let source = "One.\r\n\nTwo.\n";
        assert_eq!(Article::from_text(source).text(), source);
    }

    #[test]
    fn language_tags() {
        let in_language = |tag: &str| Article { language: Some(tag.into()), ..Article::default() }.is_english();
        assert!(in_language("en") && in_language("en-GB") && in_language("EN_us") && in_language(""));
        assert!(!in_language("de") && !in_language("enm"));
    }
}
