/**
 * Wattle, for editors that colour with tree-sitter.
 *
 * It knows how a file is written, and of its words only those whose blocks have names for keywords;
 * all others are in queries/highlights.scm. The program itself reads any text, with
 * grammar/wattle.pest of the repository; this grammar reads good files, and what is good in others.
 */

/// <reference types="tree-sitter-cli/dsl" />
// @ts-check

// What ends a word, besides spaces; a word may hold one stroke, and two begin a comment.
const WORD = /(\/?[^\s\u00a0\u202f\u3000"={};\/])[^\s\u00a0\u202f\u3000"={};]*/;
const PLACEHOLDER = /\{\{[ \t]*([a-z][a-z0-9_]*|[0-9]+)[ \t]*\}\}/;

// In a text, where nothing is skipped and `//` is just two strokes.
const inText = (token_, precedence = 1) => token.immediate(prec(precedence, token_));

module.exports = grammar({
  name: "wattle",

  extras: ($) => [/[ \t\u00a0\u202f\u3000]/, $.doc_comment, $.comment],

  word: ($) => $._word,

  rules: {
    source_file: ($) => optional($._statements),

    // A statement ends with its line, at a `;`, with its block, or with the block that it stands in.
    _statements: ($) => choice(
      seq(repeat1($._ended), optional($.statement)),
      $.statement,
    ),
    _ended: ($) => choice(
      $._separator,
      seq($.statement, $._separator),
      alias($._with_block, $.statement),
      alias($._with_entries, $.statement),
    ),
    _separator: (_) => choice(/\r?\n|\r/, ";"),

    statement: ($) => $._head,
    _with_block: ($) => seq($._head, field("block", $.block)),
    _head: ($) => seq(
      field("keyword", alias($._word, $.keyword)),
      repeat(choice(field("argument", $._value), $.named_value)),
    ),
    block: ($) => seq("{", optional($._statements), "}"),

    _with_entries: ($) => seq(
      field("keyword", alias(choice(/* entries */ "data", "examples" /* end */), $.keyword)),
      field("block", alias($._entries, $.block)),
    ),
    _entries: ($) => seq(
      "{",
      repeat(choice($._separator, seq($.entry, $._separator))),
      optional($.entry),
      "}",
    ),
    entry: ($) => seq(field("name", alias($._word, $.name)), repeat(field("value", $._value))),

    named_value: ($) => seq(
      field("name", alias($._word, $.name)),
      "=",
      field("value", $._value),
    ),

    _value: ($) => choice($.string, $.text_block, $.placeholder, $.number, $.duration, $.word),

    placeholder: (_) => token(prec(1, PLACEHOLDER)),
    number: (_) => /-?[0-9]+(\.[0-9]+)?/,
    duration: (_) => /[0-9]+[smhd]/,
    word: ($) => $._word,
    _word: (_) => WORD,

    string: ($) => seq(
      '"',
      repeat(choice(
        inText(/[^"\\\n\r{]+/),
        alias(inText('\\"', 2), $.escape_sequence),
        $._part,
      )),
      inText('"'),
    ),

    // The block ends at the next three quotes, also when a stroke stands before them.
    text_block: ($) => seq(
      '"""',
      repeat(choice(
        inText(/[^"\\{]+/),
        inText(/""?/),
        alias(inText(/\\[ \t]*\r?\n/, 2), $.line_continuation),
        alias($._escaped_quote, $.escape_sequence),
        $._part,
      )),
      optional($._stroke),
      inText('"""'),
    ),
    _escaped_quote: ($) => seq($._stroke, inText('"')),
    _stroke: (_) => inText("\\"),

    _part: ($) => choice(
      inText(/\{+/),
      alias(inText(PLACEHOLDER, 2), $.placeholder),
      alias(inText(/\\([\\nt]|u\{[0-9A-Fa-f]+\})/, 2), $.escape_sequence),
      // No escape; the program says so.
      inText(/\\[^"\\\n\r]/),
    ),

    doc_comment: (_) => token(prec(1, /\/\/\/[^\n\r]*/)),
    comment: (_) => /\/\/[^\n\r]*/,
  },
});
