-- Opens a file as somebody would who has set Neovim up as docs/editors.md says, and mends it.
local ok, err = pcall(function()
  vim.cmd("filetype on") -- as it is for all who do not turn it off
  vim.cmd("luafile " .. vim.env.SETUP)
  vim.cmd("edit order.wattle")
  local function found() return vim.diagnostic.get(0) end
  local function wait(what, done)
    if not vim.wait(20000, done, 20) then error("waited in vain for " .. what) end
  end
  wait("findings", function() return #found() > 0 end)
  local first = found()[1]
  assert(first.code == "name-charset" and first.lnum == 0 and first.col == 9, vim.inspect(first))
  if vim.env.COLOURS then
    vim.treesitter.start()
    vim.treesitter.get_parser():parse()
    local captures = vim.treesitter.get_captures_at_pos(0, 4, 12)
    assert(captures[#captures].capture == "variable.parameter", vim.inspect(captures))
  end
  local params = vim.lsp.util.make_given_range_params({ 1, 9 }, { 1, 12 })
  params.context = { diagnostics = {}, only = { "quickfix" } }
  local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 20000)
  local _, answer = next(answers)
  vim.lsp.util.apply_workspace_edit(answer.result[1].edit, "utf-16")
  wait("an end of findings", function() return #found() == 0 end)
  vim.cmd("write")
end)
if not ok then
  print(err)
  vim.cmd("cq")
end
vim.cmd("qa!")
