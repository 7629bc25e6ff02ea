"""The kinds of page, one file each, found by their place: `pages(press)` yields them."""
