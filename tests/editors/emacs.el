;; Opens a file as somebody would who has set Emacs up as docs/editors/emacs.md says, and mends it.
(require 'package)
(package-initialize)
(require 'cl-lib)
(require 'eglot)
(require 'flymake)

(defun wait-for (what done)
  (let ((tries 0))
    (while (not (funcall done))
      (when (> (cl-incf tries) 200) (error "waited in vain for %s" what))
      (accept-process-output nil 0.1))))

(load (getenv "SETUP"))
(find-file "order.wattle")
(unless (memq #'eglot-ensure wattle-mode-hook) (error "Eglot is not asked for"))
;; In an Emacs that nobody looks at, `eglot-ensure' waits for ever.
(setq eglot-sync-connect 20 last-nonmenu-event t)
(apply #'eglot--connect (eglot--guess-contact))
(wait-for "findings" (lambda () (flymake-start) (flymake-diagnostics)))
(let ((first (car (flymake-diagnostics))))
  (unless (= 10 (flymake-diagnostic-beg first)) (error "a finding elsewhere: %S" first)))

;; The colours: a keyword, a placeholder in a text, and what is behind it.
(font-lock-ensure)
(dolist (place '(("template" . font-lock-keyword-face)
                 ("{{customer" . font-lock-variable-name-face)
                 (", your" . font-lock-string-face)
                 ("utility" . font-lock-constant-face)))
  (goto-char (point-min))
  (search-forward (car place))
  (let ((face (get-text-property (1- (point)) 'face)))
    (unless (memq (cdr place) (ensure-list face)) (error "%s has the face %s" (car place) face))))

;; A line of a block goes back to where it belongs.
(goto-char (point-min))
(search-forward "customer \"")
(indent-line-to 7)
(indent-according-to-mode)
(unless (= 2 (current-indentation)) (error "indented by %d" (current-indentation)))

(goto-char 12)
(cl-letf (((symbol-function 'completing-read) (lambda (_ choices &rest _) (caar choices))))
  (call-interactively #'eglot-code-actions))
;; An Emacs that nobody uses is never idle, which is when changes are told.
(eglot--signal-textDocument/didChange)
(wait-for "an end of findings" (lambda () (flymake-start) (null (flymake-diagnostics))))
(save-buffer)
