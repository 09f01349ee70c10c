tags-title = Tags
tags-open = Tags
tags-about = What is changed here is changed in every entry, in the bin and in drafts. What you wrote stays as it is, and earlier versions keep the tags they had.
tags-none = There are no tags yet. They are given in a check-in, after a grounding or in a reflection, under “Tags”.
tags-list = All tags
tags-loading = Looking for tags
tags-failed = The tags could not be looked for
tags-failed-body = Nothing has been lost. Try again; if it stays, lock and unlock.
tags-again = Try again
tags-count = { $entries ->
    [0] in no entry
    [one] in 1 entry
   *[other] in { NUMBER($entries) } entries
}{ $binned ->
    [0] {""}
   *[other] , { NUMBER($binned) } in the bin
}{ $drafts ->
    [0] {""}
    [one] , 1 draft
   *[other] , { NUMBER($drafts) } drafts
}
tags-find = Find
tags-rename = Rename
tags-remove = Remove
tags-rename-title = Rename “{ $tag }”
tags-rename-name = New name
tags-rename-do = Rename
tags-rename-join = Make them one
tags-rename-joins = There is a tag “{ $tag }” already: the two become one, under that name.
tags-cancel = Cancel
tags-renamed = “{ $tag }” is now “{ $to }”, in { $changed ->
    [one] 1 place.
   *[other] { NUMBER($changed) } places.
}
tags-removed = “{ $tag }” was taken away, in { $changed ->
    [one] 1 place.
   *[other] { NUMBER($changed) } places.
}
tags-damaged = { $damaged ->
    [one] One entry is damaged and keeps it.
   *[other] { NUMBER($damaged) } entries are damaged and keep it.
}
tags-undo = Undo
tags-undone = It is as it was.
tags-not-changed = Nothing has changed
