;;; wattle-mode.el --- WhatsApp message templates in Wattle  -*- lexical-binding: t; -*-

;; Version: 0.1.0
;; Package-Requires: ((emacs "28.1"))
;; Keywords: languages
;; URL: https://github.com/wattle-lang/wattle
;; SPDX-License-Identifier: MIT OR Apache-2.0

;;; Commentary:

;; Colours, comments and indentation for `*.wattle', and Eglot told of the language server:
;; (add-hook 'wattle-mode-hook #'eglot-ensure)

;;; Code:

(defvar wattle-mode-syntax-table
  (let ((table (make-syntax-table)))
    (modify-syntax-entry ?/ ". 12" table)
    (modify-syntax-entry ?\n ">" table)
    (modify-syntax-entry ?\" "\"" table)
    (modify-syntax-entry ?_ "w" table)
    (modify-syntax-entry ?{ "(}" table)
    (modify-syntax-entry ?} "){" table)
    table)
  "What the signs of a template are.")

(defconst wattle-statements
  '(
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
    )
  "The keywords of statements.")

(defconst wattle-names
  '(
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
    )
  "The names of values.")

(defconst wattle-choices
  '(
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
    )
  "The words that values can be.")

(defconst wattle-font-lock-keywords
  `(("{{[ \t]*\\(?:[a-z][a-z0-9_]*\\|[0-9]+\\)[ \t]*}}" 0 font-lock-variable-name-face t)
    (,(concat "\\(?:^\\|[{};]\\)[ \t]*" (regexp-opt wattle-statements "\\(") "\\_>")
     1 font-lock-keyword-face)
    (,(concat "\\_<" (regexp-opt wattle-names "\\(") "[ \t]*=") 1 font-lock-type-face)
    (,(concat "[ \t=]" (regexp-opt wattle-choices "\\(") "\\_>") 1 font-lock-constant-face))
  "What is coloured, besides texts and comments.")

(defconst wattle-syntax-propertize
  ;; The first of three quotes opens or closes a text block.
  (syntax-propertize-rules ("\\(\"\\)\\(\"\"\\)" (1 "|") (2 ".")))
  "What the signs of a template are, where they stand together.")

(defun wattle-indent-line ()
  "Indent a statement by the blocks that it stands in; a line of a text stays."
  (interactive)
  (let ((state (save-excursion (syntax-ppss (line-beginning-position)))))
    (unless (nth 3 state)
      (let ((depth (car state)))
        (save-excursion
          (back-to-indentation)
          (when (eq (char-after) ?\}) (setq depth (1- depth))))
        (indent-line-to (* 2 (max depth 0)))))))

;;;###autoload
(define-derived-mode wattle-mode prog-mode "Wattle"
  "Mode for WhatsApp message templates in Wattle."
  (setq-local comment-start "// "
              comment-start-skip "///?[ \t]*"
              font-lock-defaults '(wattle-font-lock-keywords)
              syntax-propertize-function wattle-syntax-propertize
              indent-line-function #'wattle-indent-line
              indent-tabs-mode nil))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.wattle\\'" . wattle-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(wattle-mode "wattle" "lsp")))

(provide 'wattle-mode)
;;; wattle-mode.el ends here
