; What stands between a name and `; end` is written from the vocabulary of the program.

((keyword) @keyword
  (#any-of? @keyword
    ; statements
    "allow"
    "allow_category_change"
    "body"
    "buttons"
    "call_permission_request"
    "card"
    "carousel"
    "category"
    "copy_code"
    "data"
    "examples"
    "flow"
    "footer"
    "header"
    "language"
    "otp"
    "phone"
    "quick_reply"
    "request_contact_info"
    "template"
    "ttl"
    "url"
    "voice_call"
    ; end
  ))

; Named values, written as statements of a block.
((keyword) @property
  (#any-of? @property
    ; names
    "action"
    "address"
    "country"
    "expires"
    "id"
    "latitude"
    "longitude"
    "name"
    "payload"
    "screen"
    "security_recommendation"
    "ttl"
    ; end
  ))

(named_value name: (name) @property)
"=" @operator

; Samples, and what a flow is given.
(entry name: (name) @variable.parameter)
(placeholder) @variable.parameter

(statement keyword: (keyword) @_keyword
  argument: (word) @type
  (#eq? @_keyword "template"))

((word) @constant.builtin
  (#any-of? @constant.builtin
    ; choices
    "authentication"
    "copy_code"
    "data_exchange"
    "document"
    "false"
    "gif"
    "image"
    "location"
    "marketing"
    "navigate"
    "none"
    "text"
    "true"
    "utility"
    "video"
    ; end
  ))

(number) @number
(duration) @number

(string) @string
(text_block) @string
(escape_sequence) @string.escape
(line_continuation) @string.escape

(doc_comment) @comment.documentation
(comment) @comment

["{" "}"] @punctuation.bracket
";" @punctuation.delimiter
