//! Image, video, document and GIF headers.

use super::Rule;

pub static RULES: &[&Rule] = &[];
