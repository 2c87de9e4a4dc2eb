//! XML that every parser takes, whatever the findings quote: the one place that knows quick-xml.

use std::io::{self, Write};

use quick_xml::events::{BytesDecl, BytesText, Event};

/// An element, with what is in it.
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: String,
    children: Vec<Element>,
}

impl Element {
    /// An empty element.
    pub fn new(name: &'static str) -> Element {
        Element { name, attributes: Vec::new(), text: String::new(), children: Vec::new() }
    }

    /// Adds an attribute.
    pub fn with(mut self, name: &'static str, value: impl ToString) -> Element {
        self.attributes.push((name, allowed(&value.to_string())));
        self
    }

    /// Sets its text.
    pub fn saying(mut self, text: &str) -> Element {
        self.text = allowed(text);
        self
    }

    /// Adds elements to it.
    pub fn holding(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        self.children.extend(children);
        self
    }

    /// Writes a document with this element as its root.
    pub fn document(&self, out: &mut dyn Write) -> io::Result<()> {
        let mut writer = quick_xml::Writer::new_with_indent(&mut *out, b' ', 2);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        self.write(&mut writer)?;
        out.write_all(b"\n")
    }

    fn write<W: Write>(&self, writer: &mut quick_xml::Writer<W>) -> io::Result<()> {
        let attributes = self.attributes.iter().map(|(name, value)| (*name, value.as_str()));
        let element = writer.create_element(self.name).with_attributes(attributes);
        if !self.text.is_empty() {
            element.write_text_content(BytesText::new(&self.text))?;
        } else if self.children.is_empty() {
            element.write_empty()?;
        } else {
            element.write_inner_content(|writer| {
                self.children.iter().try_for_each(|child| child.write(writer))
            })?;
        }
        Ok(())
    }
}

/// The text without the signs that XML 1.0 has no way to write, not even as a reference.
fn allowed(text: &str) -> String {
    text.chars()
        .map(|sign| match sign {
            '\t' | '\n' | '\r' => sign,
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
            _ => sign,
        })
        .collect()
}
