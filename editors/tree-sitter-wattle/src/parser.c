#include "tree_sitter/parser.h"

#if defined(__GNUC__) || defined(__clang__)
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
#endif

#define LANGUAGE_VERSION 14
#define STATE_COUNT 57
#define LARGE_STATE_COUNT 2
#define SYMBOL_COUNT 52
#define ALIAS_COUNT 1
#define TOKEN_COUNT 28
#define EXTERNAL_TOKEN_COUNT 0
#define FIELD_COUNT 5
#define MAX_ALIAS_SEQUENCE_LENGTH 4
#define PRODUCTION_ID_COUNT 15

enum ts_symbol_identifiers {
  sym__word = 1,
  aux_sym__separator_token1 = 2,
  anon_sym_SEMI = 3,
  anon_sym_LBRACE = 4,
  anon_sym_RBRACE = 5,
  anon_sym_data = 6,
  anon_sym_examples = 7,
  anon_sym_EQ = 8,
  sym_placeholder = 9,
  sym_number = 10,
  sym_duration = 11,
  anon_sym_DQUOTE = 12,
  aux_sym_string_token1 = 13,
  anon_sym_BSLASH_DQUOTE = 14,
  anon_sym_DQUOTE2 = 15,
  anon_sym_DQUOTE_DQUOTE_DQUOTE = 16,
  aux_sym_text_block_token1 = 17,
  aux_sym_text_block_token2 = 18,
  aux_sym_text_block_token3 = 19,
  anon_sym_DQUOTE_DQUOTE_DQUOTE2 = 20,
  sym__stroke = 21,
  aux_sym__part_token1 = 22,
  aux_sym__part_token2 = 23,
  aux_sym__part_token3 = 24,
  aux_sym__part_token4 = 25,
  sym_doc_comment = 26,
  sym_comment = 27,
  sym_source_file = 28,
  sym__statements = 29,
  sym__ended = 30,
  sym__separator = 31,
  sym_statement = 32,
  sym__with_block = 33,
  sym__head = 34,
  sym_block = 35,
  sym__with_entries = 36,
  sym__entries = 37,
  sym_entry = 38,
  sym_named_value = 39,
  sym__value = 40,
  sym_word = 41,
  sym_string = 42,
  sym_text_block = 43,
  sym__escaped_quote = 44,
  sym__part = 45,
  aux_sym__statements_repeat1 = 46,
  aux_sym__head_repeat1 = 47,
  aux_sym__entries_repeat1 = 48,
  aux_sym_entry_repeat1 = 49,
  aux_sym_string_repeat1 = 50,
  aux_sym_text_block_repeat1 = 51,
  alias_sym_name = 52,
};

static const char * const ts_symbol_names[] = {
  [ts_builtin_sym_end] = "end",
  [sym__word] = "_word",
  [aux_sym__separator_token1] = "_separator_token1",
  [anon_sym_SEMI] = ";",
  [anon_sym_LBRACE] = "{",
  [anon_sym_RBRACE] = "}",
  [anon_sym_data] = "keyword",
  [anon_sym_examples] = "keyword",
  [anon_sym_EQ] = "=",
  [sym_placeholder] = "placeholder",
  [sym_number] = "number",
  [sym_duration] = "duration",
  [anon_sym_DQUOTE] = "\"",
  [aux_sym_string_token1] = "string_token1",
  [anon_sym_BSLASH_DQUOTE] = "escape_sequence",
  [anon_sym_DQUOTE2] = "\"",
  [anon_sym_DQUOTE_DQUOTE_DQUOTE] = "\"\"\"",
  [aux_sym_text_block_token1] = "text_block_token1",
  [aux_sym_text_block_token2] = "text_block_token2",
  [aux_sym_text_block_token3] = "line_continuation",
  [anon_sym_DQUOTE_DQUOTE_DQUOTE2] = "\"\"\"",
  [sym__stroke] = "_stroke",
  [aux_sym__part_token1] = "_part_token1",
  [aux_sym__part_token2] = "placeholder",
  [aux_sym__part_token3] = "escape_sequence",
  [aux_sym__part_token4] = "_part_token4",
  [sym_doc_comment] = "doc_comment",
  [sym_comment] = "comment",
  [sym_source_file] = "source_file",
  [sym__statements] = "_statements",
  [sym__ended] = "_ended",
  [sym__separator] = "_separator",
  [sym_statement] = "statement",
  [sym__with_block] = "statement",
  [sym__head] = "_head",
  [sym_block] = "block",
  [sym__with_entries] = "statement",
  [sym__entries] = "block",
  [sym_entry] = "entry",
  [sym_named_value] = "named_value",
  [sym__value] = "_value",
  [sym_word] = "word",
  [sym_string] = "string",
  [sym_text_block] = "text_block",
  [sym__escaped_quote] = "escape_sequence",
  [sym__part] = "_part",
  [aux_sym__statements_repeat1] = "_statements_repeat1",
  [aux_sym__head_repeat1] = "_head_repeat1",
  [aux_sym__entries_repeat1] = "_entries_repeat1",
  [aux_sym_entry_repeat1] = "entry_repeat1",
  [aux_sym_string_repeat1] = "string_repeat1",
  [aux_sym_text_block_repeat1] = "text_block_repeat1",
  [alias_sym_name] = "name",
};

static const TSSymbol ts_symbol_map[] = {
  [ts_builtin_sym_end] = ts_builtin_sym_end,
  [sym__word] = sym__word,
  [aux_sym__separator_token1] = aux_sym__separator_token1,
  [anon_sym_SEMI] = anon_sym_SEMI,
  [anon_sym_LBRACE] = anon_sym_LBRACE,
  [anon_sym_RBRACE] = anon_sym_RBRACE,
  [anon_sym_data] = anon_sym_data,
  [anon_sym_examples] = anon_sym_data,
  [anon_sym_EQ] = anon_sym_EQ,
  [sym_placeholder] = sym_placeholder,
  [sym_number] = sym_number,
  [sym_duration] = sym_duration,
  [anon_sym_DQUOTE] = anon_sym_DQUOTE,
  [aux_sym_string_token1] = aux_sym_string_token1,
  [anon_sym_BSLASH_DQUOTE] = anon_sym_BSLASH_DQUOTE,
  [anon_sym_DQUOTE2] = anon_sym_DQUOTE,
  [anon_sym_DQUOTE_DQUOTE_DQUOTE] = anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [aux_sym_text_block_token1] = aux_sym_text_block_token1,
  [aux_sym_text_block_token2] = aux_sym_text_block_token2,
  [aux_sym_text_block_token3] = aux_sym_text_block_token3,
  [anon_sym_DQUOTE_DQUOTE_DQUOTE2] = anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [sym__stroke] = sym__stroke,
  [aux_sym__part_token1] = aux_sym__part_token1,
  [aux_sym__part_token2] = sym_placeholder,
  [aux_sym__part_token3] = anon_sym_BSLASH_DQUOTE,
  [aux_sym__part_token4] = aux_sym__part_token4,
  [sym_doc_comment] = sym_doc_comment,
  [sym_comment] = sym_comment,
  [sym_source_file] = sym_source_file,
  [sym__statements] = sym__statements,
  [sym__ended] = sym__ended,
  [sym__separator] = sym__separator,
  [sym_statement] = sym_statement,
  [sym__with_block] = sym_statement,
  [sym__head] = sym__head,
  [sym_block] = sym_block,
  [sym__with_entries] = sym_statement,
  [sym__entries] = sym_block,
  [sym_entry] = sym_entry,
  [sym_named_value] = sym_named_value,
  [sym__value] = sym__value,
  [sym_word] = sym_word,
  [sym_string] = sym_string,
  [sym_text_block] = sym_text_block,
  [sym__escaped_quote] = anon_sym_BSLASH_DQUOTE,
  [sym__part] = sym__part,
  [aux_sym__statements_repeat1] = aux_sym__statements_repeat1,
  [aux_sym__head_repeat1] = aux_sym__head_repeat1,
  [aux_sym__entries_repeat1] = aux_sym__entries_repeat1,
  [aux_sym_entry_repeat1] = aux_sym_entry_repeat1,
  [aux_sym_string_repeat1] = aux_sym_string_repeat1,
  [aux_sym_text_block_repeat1] = aux_sym_text_block_repeat1,
  [alias_sym_name] = alias_sym_name,
};

static const TSSymbolMetadata ts_symbol_metadata[] = {
  [ts_builtin_sym_end] = {
    .visible = false,
    .named = true,
  },
  [sym__word] = {
    .visible = false,
    .named = true,
  },
  [aux_sym__separator_token1] = {
    .visible = false,
    .named = false,
  },
  [anon_sym_SEMI] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_LBRACE] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_RBRACE] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_data] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_examples] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_EQ] = {
    .visible = true,
    .named = false,
  },
  [sym_placeholder] = {
    .visible = true,
    .named = true,
  },
  [sym_number] = {
    .visible = true,
    .named = true,
  },
  [sym_duration] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_DQUOTE] = {
    .visible = true,
    .named = false,
  },
  [aux_sym_string_token1] = {
    .visible = false,
    .named = false,
  },
  [anon_sym_BSLASH_DQUOTE] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_DQUOTE2] = {
    .visible = true,
    .named = false,
  },
  [anon_sym_DQUOTE_DQUOTE_DQUOTE] = {
    .visible = true,
    .named = false,
  },
  [aux_sym_text_block_token1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_text_block_token2] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_text_block_token3] = {
    .visible = true,
    .named = true,
  },
  [anon_sym_DQUOTE_DQUOTE_DQUOTE2] = {
    .visible = true,
    .named = false,
  },
  [sym__stroke] = {
    .visible = false,
    .named = true,
  },
  [aux_sym__part_token1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym__part_token2] = {
    .visible = true,
    .named = true,
  },
  [aux_sym__part_token3] = {
    .visible = true,
    .named = true,
  },
  [aux_sym__part_token4] = {
    .visible = false,
    .named = false,
  },
  [sym_doc_comment] = {
    .visible = true,
    .named = true,
  },
  [sym_comment] = {
    .visible = true,
    .named = true,
  },
  [sym_source_file] = {
    .visible = true,
    .named = true,
  },
  [sym__statements] = {
    .visible = false,
    .named = true,
  },
  [sym__ended] = {
    .visible = false,
    .named = true,
  },
  [sym__separator] = {
    .visible = false,
    .named = true,
  },
  [sym_statement] = {
    .visible = true,
    .named = true,
  },
  [sym__with_block] = {
    .visible = true,
    .named = true,
  },
  [sym__head] = {
    .visible = false,
    .named = true,
  },
  [sym_block] = {
    .visible = true,
    .named = true,
  },
  [sym__with_entries] = {
    .visible = true,
    .named = true,
  },
  [sym__entries] = {
    .visible = true,
    .named = true,
  },
  [sym_entry] = {
    .visible = true,
    .named = true,
  },
  [sym_named_value] = {
    .visible = true,
    .named = true,
  },
  [sym__value] = {
    .visible = false,
    .named = true,
  },
  [sym_word] = {
    .visible = true,
    .named = true,
  },
  [sym_string] = {
    .visible = true,
    .named = true,
  },
  [sym_text_block] = {
    .visible = true,
    .named = true,
  },
  [sym__escaped_quote] = {
    .visible = true,
    .named = true,
  },
  [sym__part] = {
    .visible = false,
    .named = true,
  },
  [aux_sym__statements_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym__head_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym__entries_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_entry_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_string_repeat1] = {
    .visible = false,
    .named = false,
  },
  [aux_sym_text_block_repeat1] = {
    .visible = false,
    .named = false,
  },
  [alias_sym_name] = {
    .visible = true,
    .named = true,
  },
};

enum ts_field_identifiers {
  field_argument = 1,
  field_block = 2,
  field_keyword = 3,
  field_name = 4,
  field_value = 5,
};

static const char * const ts_field_names[] = {
  [0] = NULL,
  [field_argument] = "argument",
  [field_block] = "block",
  [field_keyword] = "keyword",
  [field_name] = "name",
  [field_value] = "value",
};

static const TSFieldMapSlice ts_field_map_slices[PRODUCTION_ID_COUNT] = {
  [1] = {.index = 0, .length = 1},
  [2] = {.index = 1, .length = 3},
  [3] = {.index = 4, .length = 2},
  [4] = {.index = 6, .length = 2},
  [5] = {.index = 8, .length = 2},
  [6] = {.index = 10, .length = 1},
  [7] = {.index = 11, .length = 2},
  [8] = {.index = 13, .length = 3},
  [9] = {.index = 16, .length = 1},
  [10] = {.index = 17, .length = 2},
  [11] = {.index = 19, .length = 1},
  [12] = {.index = 20, .length = 2},
  [13] = {.index = 22, .length = 2},
  [14] = {.index = 24, .length = 2},
};

static const TSFieldMapEntry ts_field_map_entries[] = {
  [0] =
    {field_keyword, 0},
  [1] =
    {field_argument, 0, .inherited = true},
    {field_block, 0, .inherited = true},
    {field_keyword, 0, .inherited = true},
  [4] =
    {field_argument, 0, .inherited = true},
    {field_keyword, 0, .inherited = true},
  [6] =
    {field_block, 0, .inherited = true},
    {field_keyword, 0, .inherited = true},
  [8] =
    {field_block, 1},
    {field_keyword, 0},
  [10] =
    {field_argument, 0},
  [11] =
    {field_argument, 1, .inherited = true},
    {field_keyword, 0},
  [13] =
    {field_argument, 0, .inherited = true},
    {field_block, 1},
    {field_keyword, 0, .inherited = true},
  [16] =
    {field_name, 0},
  [17] =
    {field_argument, 0, .inherited = true},
    {field_argument, 1, .inherited = true},
  [19] =
    {field_value, 0},
  [20] =
    {field_name, 0},
    {field_value, 1, .inherited = true},
  [22] =
    {field_name, 0},
    {field_value, 2},
  [24] =
    {field_value, 0, .inherited = true},
    {field_value, 1, .inherited = true},
};

static const TSSymbol ts_alias_sequences[PRODUCTION_ID_COUNT][MAX_ALIAS_SEQUENCE_LENGTH] = {
  [0] = {0},
  [1] = {
    [0] = anon_sym_data,
  },
  [7] = {
    [0] = anon_sym_data,
  },
  [9] = {
    [0] = alias_sym_name,
  },
  [12] = {
    [0] = alias_sym_name,
  },
  [13] = {
    [0] = alias_sym_name,
  },
};

static const uint16_t ts_non_terminal_alias_map[] = {
  0,
};

static const TSStateId ts_primary_state_ids[STATE_COUNT] = {
  [0] = 0,
  [1] = 1,
  [2] = 2,
  [3] = 3,
  [4] = 4,
  [5] = 5,
  [6] = 6,
  [7] = 7,
  [8] = 8,
  [9] = 9,
  [10] = 10,
  [11] = 11,
  [12] = 12,
  [13] = 13,
  [14] = 14,
  [15] = 15,
  [16] = 16,
  [17] = 17,
  [18] = 18,
  [19] = 19,
  [20] = 20,
  [21] = 21,
  [22] = 22,
  [23] = 23,
  [24] = 24,
  [25] = 25,
  [26] = 26,
  [27] = 27,
  [28] = 28,
  [29] = 29,
  [30] = 30,
  [31] = 31,
  [32] = 32,
  [33] = 33,
  [34] = 34,
  [35] = 35,
  [36] = 36,
  [37] = 37,
  [38] = 38,
  [39] = 39,
  [40] = 40,
  [41] = 41,
  [42] = 42,
  [43] = 43,
  [44] = 44,
  [45] = 45,
  [46] = 46,
  [47] = 47,
  [48] = 48,
  [49] = 49,
  [50] = 50,
  [51] = 51,
  [52] = 52,
  [53] = 53,
  [54] = 54,
  [55] = 55,
  [56] = 56,
};

static TSCharacterRange sym__word_character_set_1[] = {
  {0, 0x08}, {0x0e, 0x1f}, {'!', '!'}, {'#', ':'}, {'<', '<'}, {'>', 'z'}, {'|', '|'}, {'~', 0x9f},
  {0xa1, 0x202e}, {0x2030, 0x2fff}, {0x3001, 0x10ffff},
};

static TSCharacterRange sym__word_character_set_2[] = {
  {0, 0x08}, {0x0e, 0x1f}, {'!', '!'}, {'#', '.'}, {'0', ':'}, {'<', '<'}, {'>', 'z'}, {'|', '|'},
  {'~', 0x9f}, {0xa1, 0x202e}, {0x2030, 0x2fff}, {0x3001, 0x10ffff},
};

static bool ts_lex(TSLexer *lexer, TSStateId state) {
  START_LEXER();
  eof = lexer->eof(lexer);
  switch (state) {
    case 0:
      if (eof) ADVANCE(28);
      ADVANCE_MAP(
        '\n', 29,
        '\r', 30,
        '"', 51,
        '-', 41,
        '/', 10,
        ';', 31,
        '=', 35,
        '\\', 64,
        '{', 66,
        '}', 34,
      );
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) SKIP(24);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(37);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead)) ADVANCE(43);
      END_STATE();
    case 1:
      if (lookahead == '\n') ADVANCE(62);
      END_STATE();
    case 2:
      if (lookahead == '\n') ADVANCE(62);
      if (lookahead == '\r') ADVANCE(1);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(2);
      END_STATE();
    case 3:
      ADVANCE_MAP(
        '"', 51,
        '/', 47,
        '\\', 8,
        '{', 66,
        '\t', 45,
        ' ', 45,
        0xa0, 45,
        0x202f, 45,
        0x3000, 45,
      );
      if (lookahead != 0 &&
          lookahead != '\t' &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(49);
      END_STATE();
    case 4:
      if (lookahead == '"') ADVANCE(51);
      if (lookahead == '/') ADVANCE(9);
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) SKIP(11);
      END_STATE();
    case 5:
      if (lookahead == '"') ADVANCE(53);
      END_STATE();
    case 6:
      if (lookahead == '"') ADVANCE(63);
      END_STATE();
    case 7:
      ADVANCE_MAP(
        '"', 61,
        '/', 55,
        '\\', 65,
        '{', 66,
        '\t', 54,
        ' ', 54,
        0xa0, 54,
        0x202f, 54,
        0x3000, 54,
      );
      if (lookahead != 0) ADVANCE(59);
      END_STATE();
    case 8:
      if (lookahead == '"') ADVANCE(50);
      if (lookahead == '\\') ADVANCE(70);
      if (lookahead == 'u') ADVANCE(73);
      if (lookahead == 'n' ||
          lookahead == 't') ADVANCE(70);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(71);
      END_STATE();
    case 9:
      if (lookahead == '/') ADVANCE(75);
      END_STATE();
    case 10:
      if (lookahead == '/') ADVANCE(75);
      if ((!eof && set_contains(sym__word_character_set_2, 12, lookahead))) ADVANCE(43);
      END_STATE();
    case 11:
      if (lookahead == '/') ADVANCE(9);
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) SKIP(11);
      END_STATE();
    case 12:
      if (lookahead == '}') ADVANCE(15);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(12);
      END_STATE();
    case 13:
      if (lookahead == '}') ADVANCE(15);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(12);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(13);
      END_STATE();
    case 14:
      if (lookahead == '}') ADVANCE(15);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(12);
      if (('0' <= lookahead && lookahead <= '9') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(14);
      END_STATE();
    case 15:
      if (lookahead == '}') ADVANCE(69);
      END_STATE();
    case 16:
      if (lookahead == '}') ADVANCE(36);
      END_STATE();
    case 17:
      if (lookahead == '}') ADVANCE(70);
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(17);
      END_STATE();
    case 18:
      if (lookahead == '}') ADVANCE(16);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(18);
      END_STATE();
    case 19:
      if (lookahead == '}') ADVANCE(16);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(18);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(19);
      END_STATE();
    case 20:
      if (lookahead == '}') ADVANCE(16);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(18);
      if (('0' <= lookahead && lookahead <= '9') ||
          lookahead == '_' ||
          ('a' <= lookahead && lookahead <= 'z')) ADVANCE(20);
      END_STATE();
    case 21:
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(21);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(13);
      if (('a' <= lookahead && lookahead <= 'z')) ADVANCE(14);
      END_STATE();
    case 22:
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(22);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(19);
      if (('a' <= lookahead && lookahead <= 'z')) ADVANCE(20);
      END_STATE();
    case 23:
      if (('0' <= lookahead && lookahead <= '9') ||
          ('A' <= lookahead && lookahead <= 'F') ||
          ('a' <= lookahead && lookahead <= 'f')) ADVANCE(17);
      END_STATE();
    case 24:
      if (eof) ADVANCE(28);
      ADVANCE_MAP(
        '\n', 29,
        '\r', 30,
        '"', 44,
        '-', 41,
        '/', 10,
        ';', 31,
        '=', 35,
        '{', 32,
        '}', 34,
      );
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) SKIP(24);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(37);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead)) ADVANCE(43);
      END_STATE();
    case 25:
      if (eof) ADVANCE(28);
      ADVANCE_MAP(
        '\n', 29,
        '\r', 30,
        '"', 44,
        '-', 41,
        '/', 10,
        ';', 31,
        '=', 35,
        '{', 33,
        '}', 34,
      );
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) SKIP(25);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(37);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead)) ADVANCE(43);
      END_STATE();
    case 26:
      if (eof) ADVANCE(28);
      if (lookahead == '\n') ADVANCE(29);
      if (lookahead == '\r') ADVANCE(30);
      if (lookahead == '"') ADVANCE(52);
      if (lookahead == '/') ADVANCE(10);
      if (lookahead == ';') ADVANCE(31);
      if (lookahead == '{') ADVANCE(32);
      if (lookahead == '}') ADVANCE(34);
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) SKIP(27);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != '=') ADVANCE(43);
      END_STATE();
    case 27:
      if (eof) ADVANCE(28);
      if (lookahead == '\n') ADVANCE(29);
      if (lookahead == '\r') ADVANCE(30);
      if (lookahead == '/') ADVANCE(10);
      if (lookahead == ';') ADVANCE(31);
      if (lookahead == '{') ADVANCE(32);
      if (lookahead == '}') ADVANCE(34);
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) SKIP(27);
      if (lookahead != 0 &&
          (lookahead < '\t' || '\r' < lookahead) &&
          lookahead != '"' &&
          lookahead != '=') ADVANCE(43);
      END_STATE();
    case 28:
      ACCEPT_TOKEN(ts_builtin_sym_end);
      END_STATE();
    case 29:
      ACCEPT_TOKEN(aux_sym__separator_token1);
      END_STATE();
    case 30:
      ACCEPT_TOKEN(aux_sym__separator_token1);
      if (lookahead == '\n') ADVANCE(29);
      END_STATE();
    case 31:
      ACCEPT_TOKEN(anon_sym_SEMI);
      END_STATE();
    case 32:
      ACCEPT_TOKEN(anon_sym_LBRACE);
      END_STATE();
    case 33:
      ACCEPT_TOKEN(anon_sym_LBRACE);
      if (lookahead == '{') ADVANCE(22);
      END_STATE();
    case 34:
      ACCEPT_TOKEN(anon_sym_RBRACE);
      END_STATE();
    case 35:
      ACCEPT_TOKEN(anon_sym_EQ);
      END_STATE();
    case 36:
      ACCEPT_TOKEN(sym_placeholder);
      END_STATE();
    case 37:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == '.') ADVANCE(42);
      if (lookahead == 'd' ||
          lookahead == 'h' ||
          lookahead == 'm' ||
          lookahead == 's') ADVANCE(40);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(37);
      if ((!eof && set_contains(sym__word_character_set_1, 11, lookahead))) ADVANCE(43);
      END_STATE();
    case 38:
      ACCEPT_TOKEN(sym_number);
      if (lookahead == '.') ADVANCE(42);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(38);
      if ((!eof && set_contains(sym__word_character_set_1, 11, lookahead))) ADVANCE(43);
      END_STATE();
    case 39:
      ACCEPT_TOKEN(sym_number);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(39);
      if ((!eof && set_contains(sym__word_character_set_1, 11, lookahead))) ADVANCE(43);
      END_STATE();
    case 40:
      ACCEPT_TOKEN(sym_duration);
      if ((!eof && set_contains(sym__word_character_set_1, 11, lookahead))) ADVANCE(43);
      END_STATE();
    case 41:
      ACCEPT_TOKEN(sym__word);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(38);
      if ((!eof && set_contains(sym__word_character_set_1, 11, lookahead))) ADVANCE(43);
      END_STATE();
    case 42:
      ACCEPT_TOKEN(sym__word);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(39);
      if ((!eof && set_contains(sym__word_character_set_1, 11, lookahead))) ADVANCE(43);
      END_STATE();
    case 43:
      ACCEPT_TOKEN(sym__word);
      if ((!eof && set_contains(sym__word_character_set_1, 11, lookahead))) ADVANCE(43);
      END_STATE();
    case 44:
      ACCEPT_TOKEN(anon_sym_DQUOTE);
      if (lookahead == '"') ADVANCE(5);
      END_STATE();
    case 45:
      ACCEPT_TOKEN(aux_sym_string_token1);
      if (lookahead == '/') ADVANCE(47);
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) ADVANCE(45);
      if (lookahead != 0 &&
          lookahead != '\t' &&
          lookahead != '\n' &&
          lookahead != '\r' &&
          lookahead != '"' &&
          lookahead != '\\' &&
          lookahead != '{') ADVANCE(49);
      END_STATE();
    case 46:
      ACCEPT_TOKEN(aux_sym_string_token1);
      if (lookahead == '/') ADVANCE(48);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r' &&
          lookahead != '"' &&
          lookahead != '\\' &&
          lookahead != '{') ADVANCE(49);
      END_STATE();
    case 47:
      ACCEPT_TOKEN(aux_sym_string_token1);
      if (lookahead == '/') ADVANCE(46);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r' &&
          lookahead != '"' &&
          lookahead != '\\' &&
          lookahead != '{') ADVANCE(49);
      END_STATE();
    case 48:
      ACCEPT_TOKEN(aux_sym_string_token1);
      if (lookahead == '"' ||
          lookahead == '\\' ||
          lookahead == '{') ADVANCE(74);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(48);
      END_STATE();
    case 49:
      ACCEPT_TOKEN(aux_sym_string_token1);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r' &&
          lookahead != '"' &&
          lookahead != '\\' &&
          lookahead != '{') ADVANCE(49);
      END_STATE();
    case 50:
      ACCEPT_TOKEN(anon_sym_BSLASH_DQUOTE);
      END_STATE();
    case 51:
      ACCEPT_TOKEN(anon_sym_DQUOTE2);
      END_STATE();
    case 52:
      ACCEPT_TOKEN(anon_sym_DQUOTE2);
      if (lookahead == '"') ADVANCE(6);
      END_STATE();
    case 53:
      ACCEPT_TOKEN(anon_sym_DQUOTE_DQUOTE_DQUOTE);
      END_STATE();
    case 54:
      ACCEPT_TOKEN(aux_sym_text_block_token1);
      if (lookahead == '/') ADVANCE(55);
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) ADVANCE(54);
      if (lookahead != 0 &&
          lookahead != '"' &&
          lookahead != '\\' &&
          lookahead != '{') ADVANCE(59);
      END_STATE();
    case 55:
      ACCEPT_TOKEN(aux_sym_text_block_token1);
      if (lookahead == '/') ADVANCE(56);
      if (lookahead != 0 &&
          lookahead != '"' &&
          lookahead != '\\' &&
          lookahead != '{') ADVANCE(59);
      END_STATE();
    case 56:
      ACCEPT_TOKEN(aux_sym_text_block_token1);
      if (lookahead == '/') ADVANCE(57);
      if (lookahead == '\n' ||
          lookahead == '\r') ADVANCE(59);
      if (lookahead != 0 &&
          lookahead != '"' &&
          lookahead != '\\' &&
          lookahead != '{') ADVANCE(58);
      END_STATE();
    case 57:
      ACCEPT_TOKEN(aux_sym_text_block_token1);
      if (lookahead == '\n' ||
          lookahead == '\r') ADVANCE(59);
      if (lookahead == '"' ||
          lookahead == '\\' ||
          lookahead == '{') ADVANCE(74);
      if (lookahead != 0) ADVANCE(57);
      END_STATE();
    case 58:
      ACCEPT_TOKEN(aux_sym_text_block_token1);
      if (lookahead == '\n' ||
          lookahead == '\r') ADVANCE(59);
      if (lookahead != 0 &&
          lookahead != '"' &&
          lookahead != '\\' &&
          lookahead != '{') ADVANCE(58);
      END_STATE();
    case 59:
      ACCEPT_TOKEN(aux_sym_text_block_token1);
      if (lookahead != 0 &&
          lookahead != '"' &&
          lookahead != '\\' &&
          lookahead != '{') ADVANCE(59);
      END_STATE();
    case 60:
      ACCEPT_TOKEN(aux_sym_text_block_token2);
      if (lookahead == '"') ADVANCE(63);
      END_STATE();
    case 61:
      ACCEPT_TOKEN(aux_sym_text_block_token2);
      if (lookahead == '"') ADVANCE(60);
      END_STATE();
    case 62:
      ACCEPT_TOKEN(aux_sym_text_block_token3);
      END_STATE();
    case 63:
      ACCEPT_TOKEN(anon_sym_DQUOTE_DQUOTE_DQUOTE2);
      END_STATE();
    case 64:
      ACCEPT_TOKEN(sym__stroke);
      END_STATE();
    case 65:
      ACCEPT_TOKEN(sym__stroke);
      ADVANCE_MAP(
        '\n', 62,
        '\r', 1,
        '\\', 70,
        'u', 73,
        '\t', 72,
        ' ', 72,
        'n', 70,
        't', 70,
      );
      if (lookahead != 0 &&
          lookahead != '"') ADVANCE(71);
      END_STATE();
    case 66:
      ACCEPT_TOKEN(aux_sym__part_token1);
      if (lookahead == '{') ADVANCE(68);
      END_STATE();
    case 67:
      ACCEPT_TOKEN(aux_sym__part_token1);
      if (lookahead == '{') ADVANCE(67);
      END_STATE();
    case 68:
      ACCEPT_TOKEN(aux_sym__part_token1);
      if (lookahead == '{') ADVANCE(67);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(21);
      if (('0' <= lookahead && lookahead <= '9')) ADVANCE(13);
      if (('a' <= lookahead && lookahead <= 'z')) ADVANCE(14);
      END_STATE();
    case 69:
      ACCEPT_TOKEN(aux_sym__part_token2);
      END_STATE();
    case 70:
      ACCEPT_TOKEN(aux_sym__part_token3);
      END_STATE();
    case 71:
      ACCEPT_TOKEN(aux_sym__part_token4);
      END_STATE();
    case 72:
      ACCEPT_TOKEN(aux_sym__part_token4);
      if (lookahead == '\n') ADVANCE(62);
      if (lookahead == '\r') ADVANCE(1);
      if (lookahead == '\t' ||
          lookahead == ' ') ADVANCE(2);
      END_STATE();
    case 73:
      ACCEPT_TOKEN(aux_sym__part_token4);
      if (lookahead == '{') ADVANCE(23);
      END_STATE();
    case 74:
      ACCEPT_TOKEN(sym_doc_comment);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(74);
      END_STATE();
    case 75:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead == '/') ADVANCE(74);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(76);
      END_STATE();
    case 76:
      ACCEPT_TOKEN(sym_comment);
      if (lookahead != 0 &&
          lookahead != '\n' &&
          lookahead != '\r') ADVANCE(76);
      END_STATE();
    default:
      return false;
  }
}

static bool ts_lex_keywords(TSLexer *lexer, TSStateId state) {
  START_LEXER();
  eof = lexer->eof(lexer);
  switch (state) {
    case 0:
      if (lookahead == 'd') ADVANCE(1);
      if (lookahead == 'e') ADVANCE(2);
      if (lookahead == '\t' ||
          lookahead == ' ' ||
          lookahead == 0xa0 ||
          lookahead == 0x202f ||
          lookahead == 0x3000) SKIP(0);
      END_STATE();
    case 1:
      if (lookahead == 'a') ADVANCE(3);
      END_STATE();
    case 2:
      if (lookahead == 'x') ADVANCE(4);
      END_STATE();
    case 3:
      if (lookahead == 't') ADVANCE(5);
      END_STATE();
    case 4:
      if (lookahead == 'a') ADVANCE(6);
      END_STATE();
    case 5:
      if (lookahead == 'a') ADVANCE(7);
      END_STATE();
    case 6:
      if (lookahead == 'm') ADVANCE(8);
      END_STATE();
    case 7:
      ACCEPT_TOKEN(anon_sym_data);
      END_STATE();
    case 8:
      if (lookahead == 'p') ADVANCE(9);
      END_STATE();
    case 9:
      if (lookahead == 'l') ADVANCE(10);
      END_STATE();
    case 10:
      if (lookahead == 'e') ADVANCE(11);
      END_STATE();
    case 11:
      if (lookahead == 's') ADVANCE(12);
      END_STATE();
    case 12:
      ACCEPT_TOKEN(anon_sym_examples);
      END_STATE();
    default:
      return false;
  }
}

static const TSLexMode ts_lex_modes[STATE_COUNT] = {
  [0] = {.lex_state = 0},
  [1] = {.lex_state = 26},
  [2] = {.lex_state = 25},
  [3] = {.lex_state = 25},
  [4] = {.lex_state = 25},
  [5] = {.lex_state = 26},
  [6] = {.lex_state = 26},
  [7] = {.lex_state = 26},
  [8] = {.lex_state = 25},
  [9] = {.lex_state = 25},
  [10] = {.lex_state = 25},
  [11] = {.lex_state = 25},
  [12] = {.lex_state = 7},
  [13] = {.lex_state = 7},
  [14] = {.lex_state = 7},
  [15] = {.lex_state = 25},
  [16] = {.lex_state = 25},
  [17] = {.lex_state = 25},
  [18] = {.lex_state = 25},
  [19] = {.lex_state = 25},
  [20] = {.lex_state = 25},
  [21] = {.lex_state = 25},
  [22] = {.lex_state = 25},
  [23] = {.lex_state = 25},
  [24] = {.lex_state = 25},
  [25] = {.lex_state = 7},
  [26] = {.lex_state = 3},
  [27] = {.lex_state = 3},
  [28] = {.lex_state = 3},
  [29] = {.lex_state = 26},
  [30] = {.lex_state = 26},
  [31] = {.lex_state = 26},
  [32] = {.lex_state = 26},
  [33] = {.lex_state = 26},
  [34] = {.lex_state = 26},
  [35] = {.lex_state = 26},
  [36] = {.lex_state = 26},
  [37] = {.lex_state = 26},
  [38] = {.lex_state = 26},
  [39] = {.lex_state = 26},
  [40] = {.lex_state = 26},
  [41] = {.lex_state = 26},
  [42] = {.lex_state = 26},
  [43] = {.lex_state = 0},
  [44] = {.lex_state = 0},
  [45] = {.lex_state = 26},
  [46] = {.lex_state = 0},
  [47] = {.lex_state = 0},
  [48] = {.lex_state = 0},
  [49] = {.lex_state = 0},
  [50] = {.lex_state = 26},
  [51] = {.lex_state = 26},
  [52] = {.lex_state = 26},
  [53] = {.lex_state = 0},
  [54] = {.lex_state = 0},
  [55] = {.lex_state = 0},
  [56] = {.lex_state = 4},
};

static const uint16_t ts_parse_table[LARGE_STATE_COUNT][SYMBOL_COUNT] = {
  [0] = {
    [ts_builtin_sym_end] = ACTIONS(1),
    [sym__word] = ACTIONS(1),
    [aux_sym__separator_token1] = ACTIONS(1),
    [anon_sym_SEMI] = ACTIONS(1),
    [anon_sym_LBRACE] = ACTIONS(1),
    [anon_sym_RBRACE] = ACTIONS(1),
    [anon_sym_data] = ACTIONS(1),
    [anon_sym_examples] = ACTIONS(1),
    [anon_sym_EQ] = ACTIONS(1),
    [sym_number] = ACTIONS(1),
    [sym_duration] = ACTIONS(1),
    [anon_sym_DQUOTE] = ACTIONS(1),
    [anon_sym_DQUOTE2] = ACTIONS(1),
    [anon_sym_DQUOTE_DQUOTE_DQUOTE] = ACTIONS(1),
    [sym__stroke] = ACTIONS(1),
    [aux_sym__part_token1] = ACTIONS(1),
    [aux_sym__part_token2] = ACTIONS(1),
    [sym_doc_comment] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
  },
  [1] = {
    [sym_source_file] = STATE(53),
    [sym__statements] = STATE(55),
    [sym__ended] = STATE(7),
    [sym__separator] = STATE(7),
    [sym_statement] = STATE(43),
    [sym__with_block] = STATE(37),
    [sym__head] = STATE(42),
    [sym__with_entries] = STATE(36),
    [aux_sym__statements_repeat1] = STATE(7),
    [ts_builtin_sym_end] = ACTIONS(7),
    [sym__word] = ACTIONS(9),
    [aux_sym__separator_token1] = ACTIONS(11),
    [anon_sym_SEMI] = ACTIONS(11),
    [anon_sym_data] = ACTIONS(13),
    [anon_sym_examples] = ACTIONS(13),
    [sym_doc_comment] = ACTIONS(3),
    [sym_comment] = ACTIONS(5),
  },
};

static const uint16_t ts_small_parse_table[] = {
  [0] = 11,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(17), 1,
      sym__word,
    ACTIONS(19), 1,
      anon_sym_LBRACE,
    ACTIONS(21), 1,
      sym_placeholder,
    ACTIONS(25), 1,
      anon_sym_DQUOTE,
    ACTIONS(27), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
    ACTIONS(23), 2,
      sym_number,
      sym_duration,
    STATE(4), 2,
      sym_named_value,
      aux_sym__head_repeat1,
    ACTIONS(15), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
    STATE(22), 4,
      sym__value,
      sym_word,
      sym_string,
      sym_text_block,
  [42] = 11,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(31), 1,
      sym__word,
    ACTIONS(34), 1,
      anon_sym_LBRACE,
    ACTIONS(36), 1,
      sym_placeholder,
    ACTIONS(42), 1,
      anon_sym_DQUOTE,
    ACTIONS(45), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
    ACTIONS(39), 2,
      sym_number,
      sym_duration,
    STATE(3), 2,
      sym_named_value,
      aux_sym__head_repeat1,
    ACTIONS(29), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
    STATE(22), 4,
      sym__value,
      sym_word,
      sym_string,
      sym_text_block,
  [84] = 11,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(17), 1,
      sym__word,
    ACTIONS(21), 1,
      sym_placeholder,
    ACTIONS(25), 1,
      anon_sym_DQUOTE,
    ACTIONS(27), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
    ACTIONS(50), 1,
      anon_sym_LBRACE,
    ACTIONS(23), 2,
      sym_number,
      sym_duration,
    STATE(3), 2,
      sym_named_value,
      aux_sym__head_repeat1,
    ACTIONS(48), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
    STATE(22), 4,
      sym__value,
      sym_word,
      sym_string,
      sym_text_block,
  [126] = 11,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(54), 1,
      sym__word,
    STATE(36), 1,
      sym__with_entries,
    STATE(37), 1,
      sym__with_block,
    STATE(42), 1,
      sym__head,
    STATE(48), 1,
      sym_statement,
    ACTIONS(52), 2,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
    ACTIONS(57), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
    ACTIONS(60), 2,
      anon_sym_data,
      anon_sym_examples,
    STATE(5), 3,
      sym__ended,
      sym__separator,
      aux_sym__statements_repeat1,
  [165] = 12,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(9), 1,
      sym__word,
    ACTIONS(63), 1,
      anon_sym_RBRACE,
    STATE(36), 1,
      sym__with_entries,
    STATE(37), 1,
      sym__with_block,
    STATE(42), 1,
      sym__head,
    STATE(43), 1,
      sym_statement,
    STATE(54), 1,
      sym__statements,
    ACTIONS(11), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
    ACTIONS(13), 2,
      anon_sym_data,
      anon_sym_examples,
    STATE(7), 3,
      sym__ended,
      sym__separator,
      aux_sym__statements_repeat1,
  [206] = 11,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(9), 1,
      sym__word,
    STATE(36), 1,
      sym__with_entries,
    STATE(37), 1,
      sym__with_block,
    STATE(42), 1,
      sym__head,
    STATE(44), 1,
      sym_statement,
    ACTIONS(13), 2,
      anon_sym_data,
      anon_sym_examples,
    ACTIONS(65), 2,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
    ACTIONS(67), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
    STATE(5), 3,
      sym__ended,
      sym__separator,
      aux_sym__statements_repeat1,
  [245] = 10,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(25), 1,
      anon_sym_DQUOTE,
    ACTIONS(27), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
    ACTIONS(69), 1,
      sym__word,
    ACTIONS(73), 1,
      sym_placeholder,
    STATE(9), 1,
      aux_sym_entry_repeat1,
    ACTIONS(75), 2,
      sym_number,
      sym_duration,
    ACTIONS(71), 3,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
    STATE(24), 4,
      sym__value,
      sym_word,
      sym_string,
      sym_text_block,
  [282] = 10,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(25), 1,
      anon_sym_DQUOTE,
    ACTIONS(27), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
    ACTIONS(69), 1,
      sym__word,
    ACTIONS(73), 1,
      sym_placeholder,
    STATE(10), 1,
      aux_sym_entry_repeat1,
    ACTIONS(75), 2,
      sym_number,
      sym_duration,
    ACTIONS(77), 3,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
    STATE(24), 4,
      sym__value,
      sym_word,
      sym_string,
      sym_text_block,
  [319] = 10,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(79), 1,
      sym__word,
    ACTIONS(84), 1,
      sym_placeholder,
    ACTIONS(90), 1,
      anon_sym_DQUOTE,
    ACTIONS(93), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
    STATE(10), 1,
      aux_sym_entry_repeat1,
    ACTIONS(87), 2,
      sym_number,
      sym_duration,
    ACTIONS(82), 3,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
    STATE(24), 4,
      sym__value,
      sym_word,
      sym_string,
      sym_text_block,
  [356] = 5,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(100), 1,
      anon_sym_EQ,
    ACTIONS(98), 5,
      anon_sym_LBRACE,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(96), 6,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [381] = 6,
    ACTIONS(106), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE2,
    ACTIONS(108), 1,
      sym__stroke,
    ACTIONS(5), 2,
      sym_doc_comment,
      sym_comment,
    ACTIONS(104), 3,
      aux_sym_text_block_token3,
      aux_sym__part_token2,
      aux_sym__part_token3,
    STATE(14), 3,
      sym__escaped_quote,
      sym__part,
      aux_sym_text_block_repeat1,
    ACTIONS(102), 4,
      aux_sym_text_block_token1,
      aux_sym_text_block_token2,
      aux_sym__part_token1,
      aux_sym__part_token4,
  [408] = 6,
    ACTIONS(114), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE2,
    ACTIONS(116), 1,
      sym__stroke,
    ACTIONS(5), 2,
      sym_doc_comment,
      sym_comment,
    ACTIONS(112), 3,
      aux_sym_text_block_token3,
      aux_sym__part_token2,
      aux_sym__part_token3,
    STATE(12), 3,
      sym__escaped_quote,
      sym__part,
      aux_sym_text_block_repeat1,
    ACTIONS(110), 4,
      aux_sym_text_block_token1,
      aux_sym_text_block_token2,
      aux_sym__part_token1,
      aux_sym__part_token4,
  [435] = 6,
    ACTIONS(124), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE2,
    ACTIONS(126), 1,
      sym__stroke,
    ACTIONS(5), 2,
      sym_doc_comment,
      sym_comment,
    ACTIONS(121), 3,
      aux_sym_text_block_token3,
      aux_sym__part_token2,
      aux_sym__part_token3,
    STATE(14), 3,
      sym__escaped_quote,
      sym__part,
      aux_sym_text_block_repeat1,
    ACTIONS(118), 4,
      aux_sym_text_block_token1,
      aux_sym_text_block_token2,
      aux_sym__part_token1,
      aux_sym__part_token4,
  [462] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(131), 5,
      anon_sym_LBRACE,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(129), 6,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [484] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(135), 5,
      anon_sym_LBRACE,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(133), 6,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [506] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(139), 5,
      anon_sym_LBRACE,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(137), 6,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [528] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(143), 5,
      anon_sym_LBRACE,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(141), 6,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [550] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(147), 5,
      anon_sym_LBRACE,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(145), 6,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [572] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(98), 5,
      anon_sym_LBRACE,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(96), 6,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [594] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(151), 5,
      anon_sym_LBRACE,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(149), 6,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [616] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(155), 5,
      anon_sym_LBRACE,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(153), 6,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [638] = 8,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(25), 1,
      anon_sym_DQUOTE,
    ACTIONS(27), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
    ACTIONS(69), 1,
      sym__word,
    ACTIONS(157), 1,
      sym_placeholder,
    ACTIONS(159), 2,
      sym_number,
      sym_duration,
    STATE(19), 4,
      sym__value,
      sym_word,
      sym_string,
      sym_text_block,
  [667] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(161), 4,
      sym_number,
      sym_duration,
      sym__word,
      anon_sym_DQUOTE,
    ACTIONS(163), 5,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym_placeholder,
      anon_sym_DQUOTE_DQUOTE_DQUOTE,
  [687] = 3,
    ACTIONS(5), 2,
      sym_doc_comment,
      sym_comment,
    ACTIONS(167), 4,
      aux_sym_text_block_token3,
      anon_sym_DQUOTE_DQUOTE_DQUOTE2,
      aux_sym__part_token2,
      aux_sym__part_token3,
    ACTIONS(165), 5,
      aux_sym_text_block_token1,
      aux_sym_text_block_token2,
      sym__stroke,
      aux_sym__part_token1,
      aux_sym__part_token4,
  [705] = 5,
    ACTIONS(175), 1,
      anon_sym_DQUOTE2,
    ACTIONS(5), 2,
      sym_doc_comment,
      sym_comment,
    STATE(26), 2,
      sym__part,
      aux_sym_string_repeat1,
    ACTIONS(169), 3,
      aux_sym_string_token1,
      aux_sym__part_token1,
      aux_sym__part_token4,
    ACTIONS(172), 3,
      anon_sym_BSLASH_DQUOTE,
      aux_sym__part_token2,
      aux_sym__part_token3,
  [727] = 5,
    ACTIONS(181), 1,
      anon_sym_DQUOTE2,
    ACTIONS(5), 2,
      sym_doc_comment,
      sym_comment,
    STATE(26), 2,
      sym__part,
      aux_sym_string_repeat1,
    ACTIONS(177), 3,
      aux_sym_string_token1,
      aux_sym__part_token1,
      aux_sym__part_token4,
    ACTIONS(179), 3,
      anon_sym_BSLASH_DQUOTE,
      aux_sym__part_token2,
      aux_sym__part_token3,
  [749] = 5,
    ACTIONS(187), 1,
      anon_sym_DQUOTE2,
    ACTIONS(5), 2,
      sym_doc_comment,
      sym_comment,
    STATE(27), 2,
      sym__part,
      aux_sym_string_repeat1,
    ACTIONS(183), 3,
      aux_sym_string_token1,
      aux_sym__part_token1,
      aux_sym__part_token4,
    ACTIONS(185), 3,
      anon_sym_BSLASH_DQUOTE,
      aux_sym__part_token2,
      aux_sym__part_token3,
  [771] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(191), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(189), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [789] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(195), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(193), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [807] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(199), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(197), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [825] = 7,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(201), 1,
      sym__word,
    ACTIONS(205), 1,
      anon_sym_RBRACE,
    STATE(47), 1,
      sym_entry,
    ACTIONS(203), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
    STATE(38), 2,
      sym__separator,
      aux_sym__entries_repeat1,
  [849] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(209), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(207), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [867] = 7,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(211), 1,
      sym__word,
    ACTIONS(217), 1,
      anon_sym_RBRACE,
    STATE(49), 1,
      sym_entry,
    ACTIONS(214), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
    STATE(34), 2,
      sym__separator,
      aux_sym__entries_repeat1,
  [891] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(221), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(219), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [909] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(225), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(223), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [927] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(229), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(227), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [945] = 7,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(201), 1,
      sym__word,
    ACTIONS(233), 1,
      anon_sym_RBRACE,
    STATE(46), 1,
      sym_entry,
    ACTIONS(231), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
    STATE(34), 2,
      sym__separator,
      aux_sym__entries_repeat1,
  [969] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(237), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(235), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [987] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(241), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(239), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [1005] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(245), 3,
      anon_sym_data,
      anon_sym_examples,
      sym__word,
    ACTIONS(243), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [1023] = 5,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(249), 1,
      anon_sym_LBRACE,
    STATE(40), 1,
      sym_block,
    ACTIONS(247), 4,
      ts_builtin_sym_end,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
  [1042] = 5,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    STATE(39), 1,
      sym__separator,
    ACTIONS(65), 2,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
    ACTIONS(251), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
  [1060] = 5,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    STATE(39), 1,
      sym__separator,
    ACTIONS(251), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
    ACTIONS(253), 2,
      ts_builtin_sym_end,
      anon_sym_RBRACE,
  [1078] = 3,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(217), 4,
      aux_sym__separator_token1,
      anon_sym_SEMI,
      anon_sym_RBRACE,
      sym__word,
  [1091] = 5,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(257), 1,
      anon_sym_RBRACE,
    STATE(45), 1,
      sym__separator,
    ACTIONS(255), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
  [1108] = 5,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(233), 1,
      anon_sym_RBRACE,
    STATE(45), 1,
      sym__separator,
    ACTIONS(255), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
  [1125] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    STATE(39), 1,
      sym__separator,
    ACTIONS(251), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
  [1139] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    STATE(45), 1,
      sym__separator,
    ACTIONS(255), 2,
      aux_sym__separator_token1,
      anon_sym_SEMI,
  [1153] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(106), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE2,
    ACTIONS(259), 1,
      anon_sym_DQUOTE2,
  [1166] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(259), 1,
      anon_sym_DQUOTE2,
    ACTIONS(261), 1,
      anon_sym_DQUOTE_DQUOTE_DQUOTE2,
  [1179] = 4,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(263), 1,
      anon_sym_LBRACE,
    STATE(33), 1,
      sym__entries,
  [1192] = 3,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(265), 1,
      ts_builtin_sym_end,
  [1202] = 3,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(267), 1,
      anon_sym_RBRACE,
  [1212] = 3,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(269), 1,
      ts_builtin_sym_end,
  [1222] = 3,
    ACTIONS(3), 1,
      sym_doc_comment,
    ACTIONS(5), 1,
      sym_comment,
    ACTIONS(271), 1,
      anon_sym_DQUOTE2,
};

static const uint32_t ts_small_parse_table_map[] = {
  [SMALL_STATE(2)] = 0,
  [SMALL_STATE(3)] = 42,
  [SMALL_STATE(4)] = 84,
  [SMALL_STATE(5)] = 126,
  [SMALL_STATE(6)] = 165,
  [SMALL_STATE(7)] = 206,
  [SMALL_STATE(8)] = 245,
  [SMALL_STATE(9)] = 282,
  [SMALL_STATE(10)] = 319,
  [SMALL_STATE(11)] = 356,
  [SMALL_STATE(12)] = 381,
  [SMALL_STATE(13)] = 408,
  [SMALL_STATE(14)] = 435,
  [SMALL_STATE(15)] = 462,
  [SMALL_STATE(16)] = 484,
  [SMALL_STATE(17)] = 506,
  [SMALL_STATE(18)] = 528,
  [SMALL_STATE(19)] = 550,
  [SMALL_STATE(20)] = 572,
  [SMALL_STATE(21)] = 594,
  [SMALL_STATE(22)] = 616,
  [SMALL_STATE(23)] = 638,
  [SMALL_STATE(24)] = 667,
  [SMALL_STATE(25)] = 687,
  [SMALL_STATE(26)] = 705,
  [SMALL_STATE(27)] = 727,
  [SMALL_STATE(28)] = 749,
  [SMALL_STATE(29)] = 771,
  [SMALL_STATE(30)] = 789,
  [SMALL_STATE(31)] = 807,
  [SMALL_STATE(32)] = 825,
  [SMALL_STATE(33)] = 849,
  [SMALL_STATE(34)] = 867,
  [SMALL_STATE(35)] = 891,
  [SMALL_STATE(36)] = 909,
  [SMALL_STATE(37)] = 927,
  [SMALL_STATE(38)] = 945,
  [SMALL_STATE(39)] = 969,
  [SMALL_STATE(40)] = 987,
  [SMALL_STATE(41)] = 1005,
  [SMALL_STATE(42)] = 1023,
  [SMALL_STATE(43)] = 1042,
  [SMALL_STATE(44)] = 1060,
  [SMALL_STATE(45)] = 1078,
  [SMALL_STATE(46)] = 1091,
  [SMALL_STATE(47)] = 1108,
  [SMALL_STATE(48)] = 1125,
  [SMALL_STATE(49)] = 1139,
  [SMALL_STATE(50)] = 1153,
  [SMALL_STATE(51)] = 1166,
  [SMALL_STATE(52)] = 1179,
  [SMALL_STATE(53)] = 1192,
  [SMALL_STATE(54)] = 1202,
  [SMALL_STATE(55)] = 1212,
  [SMALL_STATE(56)] = 1222,
};

static const TSParseActionEntry ts_parse_actions[] = {
  [0] = {.entry = {.count = 0, .reusable = false}},
  [1] = {.entry = {.count = 1, .reusable = false}}, RECOVER(),
  [3] = {.entry = {.count = 1, .reusable = true}}, SHIFT_EXTRA(),
  [5] = {.entry = {.count = 1, .reusable = false}}, SHIFT_EXTRA(),
  [7] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_source_file, 0, 0, 0),
  [9] = {.entry = {.count = 1, .reusable = false}}, SHIFT(2),
  [11] = {.entry = {.count = 1, .reusable = true}}, SHIFT(7),
  [13] = {.entry = {.count = 1, .reusable = false}}, SHIFT(52),
  [15] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__head, 1, 0, 1),
  [17] = {.entry = {.count = 1, .reusable = false}}, SHIFT(11),
  [19] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__head, 1, 0, 1),
  [21] = {.entry = {.count = 1, .reusable = true}}, SHIFT(22),
  [23] = {.entry = {.count = 1, .reusable = false}}, SHIFT(22),
  [25] = {.entry = {.count = 1, .reusable = false}}, SHIFT(28),
  [27] = {.entry = {.count = 1, .reusable = true}}, SHIFT(13),
  [29] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__head_repeat1, 2, 0, 10),
  [31] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym__head_repeat1, 2, 0, 10), SHIFT_REPEAT(11),
  [34] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym__head_repeat1, 2, 0, 10),
  [36] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__head_repeat1, 2, 0, 10), SHIFT_REPEAT(22),
  [39] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym__head_repeat1, 2, 0, 10), SHIFT_REPEAT(22),
  [42] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym__head_repeat1, 2, 0, 10), SHIFT_REPEAT(28),
  [45] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__head_repeat1, 2, 0, 10), SHIFT_REPEAT(13),
  [48] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__head, 2, 0, 7),
  [50] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__head, 2, 0, 7),
  [52] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__statements_repeat1, 2, 0, 0),
  [54] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym__statements_repeat1, 2, 0, 0), SHIFT_REPEAT(2),
  [57] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__statements_repeat1, 2, 0, 0), SHIFT_REPEAT(5),
  [60] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym__statements_repeat1, 2, 0, 0), SHIFT_REPEAT(52),
  [63] = {.entry = {.count = 1, .reusable = true}}, SHIFT(30),
  [65] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__statements, 1, 0, 0),
  [67] = {.entry = {.count = 1, .reusable = true}}, SHIFT(5),
  [69] = {.entry = {.count = 1, .reusable = false}}, SHIFT(20),
  [71] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_entry, 1, 0, 9),
  [73] = {.entry = {.count = 1, .reusable = true}}, SHIFT(24),
  [75] = {.entry = {.count = 1, .reusable = false}}, SHIFT(24),
  [77] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_entry, 2, 0, 12),
  [79] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_entry_repeat1, 2, 0, 14), SHIFT_REPEAT(20),
  [82] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_entry_repeat1, 2, 0, 14),
  [84] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_entry_repeat1, 2, 0, 14), SHIFT_REPEAT(24),
  [87] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_entry_repeat1, 2, 0, 14), SHIFT_REPEAT(24),
  [90] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_entry_repeat1, 2, 0, 14), SHIFT_REPEAT(28),
  [93] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_entry_repeat1, 2, 0, 14), SHIFT_REPEAT(13),
  [96] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_word, 1, 0, 0),
  [98] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_word, 1, 0, 0),
  [100] = {.entry = {.count = 1, .reusable = true}}, SHIFT(23),
  [102] = {.entry = {.count = 1, .reusable = false}}, SHIFT(14),
  [104] = {.entry = {.count = 1, .reusable = true}}, SHIFT(14),
  [106] = {.entry = {.count = 1, .reusable = true}}, SHIFT(17),
  [108] = {.entry = {.count = 1, .reusable = false}}, SHIFT(51),
  [110] = {.entry = {.count = 1, .reusable = false}}, SHIFT(12),
  [112] = {.entry = {.count = 1, .reusable = true}}, SHIFT(12),
  [114] = {.entry = {.count = 1, .reusable = true}}, SHIFT(18),
  [116] = {.entry = {.count = 1, .reusable = false}}, SHIFT(50),
  [118] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_text_block_repeat1, 2, 0, 0), SHIFT_REPEAT(14),
  [121] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_text_block_repeat1, 2, 0, 0), SHIFT_REPEAT(14),
  [124] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_text_block_repeat1, 2, 0, 0),
  [126] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_text_block_repeat1, 2, 0, 0), SHIFT_REPEAT(56),
  [129] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_string, 2, 0, 0),
  [131] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_string, 2, 0, 0),
  [133] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_block, 4, 0, 0),
  [135] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_text_block, 4, 0, 0),
  [137] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_block, 3, 0, 0),
  [139] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_text_block, 3, 0, 0),
  [141] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_text_block, 2, 0, 0),
  [143] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_text_block, 2, 0, 0),
  [145] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_named_value, 3, 0, 13),
  [147] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_named_value, 3, 0, 13),
  [149] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_string, 3, 0, 0),
  [151] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_string, 3, 0, 0),
  [153] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__head_repeat1, 1, 0, 6),
  [155] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym__head_repeat1, 1, 0, 6),
  [157] = {.entry = {.count = 1, .reusable = true}}, SHIFT(19),
  [159] = {.entry = {.count = 1, .reusable = false}}, SHIFT(19),
  [161] = {.entry = {.count = 1, .reusable = false}}, REDUCE(aux_sym_entry_repeat1, 1, 0, 11),
  [163] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_entry_repeat1, 1, 0, 11),
  [165] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__escaped_quote, 2, 0, 0),
  [167] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__escaped_quote, 2, 0, 0),
  [169] = {.entry = {.count = 2, .reusable = false}}, REDUCE(aux_sym_string_repeat1, 2, 0, 0), SHIFT_REPEAT(26),
  [172] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym_string_repeat1, 2, 0, 0), SHIFT_REPEAT(26),
  [175] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym_string_repeat1, 2, 0, 0),
  [177] = {.entry = {.count = 1, .reusable = false}}, SHIFT(26),
  [179] = {.entry = {.count = 1, .reusable = true}}, SHIFT(26),
  [181] = {.entry = {.count = 1, .reusable = true}}, SHIFT(21),
  [183] = {.entry = {.count = 1, .reusable = false}}, SHIFT(27),
  [185] = {.entry = {.count = 1, .reusable = true}}, SHIFT(27),
  [187] = {.entry = {.count = 1, .reusable = true}}, SHIFT(15),
  [189] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_block, 3, 0, 0),
  [191] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_block, 3, 0, 0),
  [193] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_block, 2, 0, 0),
  [195] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym_block, 2, 0, 0),
  [197] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__entries, 3, 0, 0),
  [199] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__entries, 3, 0, 0),
  [201] = {.entry = {.count = 1, .reusable = true}}, SHIFT(8),
  [203] = {.entry = {.count = 1, .reusable = true}}, SHIFT(38),
  [205] = {.entry = {.count = 1, .reusable = true}}, SHIFT(35),
  [207] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__with_entries, 2, 0, 5),
  [209] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__with_entries, 2, 0, 5),
  [211] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__entries_repeat1, 2, 0, 0), SHIFT_REPEAT(8),
  [214] = {.entry = {.count = 2, .reusable = true}}, REDUCE(aux_sym__entries_repeat1, 2, 0, 0), SHIFT_REPEAT(34),
  [217] = {.entry = {.count = 1, .reusable = true}}, REDUCE(aux_sym__entries_repeat1, 2, 0, 0),
  [219] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__entries, 2, 0, 0),
  [221] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__entries, 2, 0, 0),
  [223] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__ended, 1, 0, 4),
  [225] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__ended, 1, 0, 4),
  [227] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__ended, 1, 0, 2),
  [229] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__ended, 1, 0, 2),
  [231] = {.entry = {.count = 1, .reusable = true}}, SHIFT(34),
  [233] = {.entry = {.count = 1, .reusable = true}}, SHIFT(31),
  [235] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__ended, 2, 0, 0),
  [237] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__ended, 2, 0, 0),
  [239] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__with_block, 2, 0, 8),
  [241] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__with_block, 2, 0, 8),
  [243] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__entries, 4, 0, 0),
  [245] = {.entry = {.count = 1, .reusable = false}}, REDUCE(sym__entries, 4, 0, 0),
  [247] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_statement, 1, 0, 3),
  [249] = {.entry = {.count = 1, .reusable = true}}, SHIFT(6),
  [251] = {.entry = {.count = 1, .reusable = true}}, SHIFT(39),
  [253] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym__statements, 2, 0, 0),
  [255] = {.entry = {.count = 1, .reusable = true}}, SHIFT(45),
  [257] = {.entry = {.count = 1, .reusable = true}}, SHIFT(41),
  [259] = {.entry = {.count = 1, .reusable = false}}, SHIFT(25),
  [261] = {.entry = {.count = 1, .reusable = true}}, SHIFT(16),
  [263] = {.entry = {.count = 1, .reusable = true}}, SHIFT(32),
  [265] = {.entry = {.count = 1, .reusable = true}},  ACCEPT_INPUT(),
  [267] = {.entry = {.count = 1, .reusable = true}}, SHIFT(29),
  [269] = {.entry = {.count = 1, .reusable = true}}, REDUCE(sym_source_file, 1, 0, 0),
  [271] = {.entry = {.count = 1, .reusable = true}}, SHIFT(25),
};

#ifdef __cplusplus
extern "C" {
#endif
#ifdef TREE_SITTER_HIDE_SYMBOLS
#define TS_PUBLIC
#elif defined(_WIN32)
#define TS_PUBLIC __declspec(dllexport)
#else
#define TS_PUBLIC __attribute__((visibility("default")))
#endif

TS_PUBLIC const TSLanguage *tree_sitter_wattle(void) {
  static const TSLanguage language = {
    .version = LANGUAGE_VERSION,
    .symbol_count = SYMBOL_COUNT,
    .alias_count = ALIAS_COUNT,
    .token_count = TOKEN_COUNT,
    .external_token_count = EXTERNAL_TOKEN_COUNT,
    .state_count = STATE_COUNT,
    .large_state_count = LARGE_STATE_COUNT,
    .production_id_count = PRODUCTION_ID_COUNT,
    .field_count = FIELD_COUNT,
    .max_alias_sequence_length = MAX_ALIAS_SEQUENCE_LENGTH,
    .parse_table = &ts_parse_table[0][0],
    .small_parse_table = ts_small_parse_table,
    .small_parse_table_map = ts_small_parse_table_map,
    .parse_actions = ts_parse_actions,
    .symbol_names = ts_symbol_names,
    .field_names = ts_field_names,
    .field_map_slices = ts_field_map_slices,
    .field_map_entries = ts_field_map_entries,
    .symbol_metadata = ts_symbol_metadata,
    .public_symbol_map = ts_symbol_map,
    .alias_map = ts_non_terminal_alias_map,
    .alias_sequences = &ts_alias_sequences[0][0],
    .lex_modes = ts_lex_modes,
    .lex_fn = ts_lex,
    .keyword_lex_fn = ts_lex_keywords,
    .keyword_capture_token = sym__word,
    .primary_state_ids = ts_primary_state_ids,
  };
  return &language;
}
#ifdef __cplusplus
}
#endif
