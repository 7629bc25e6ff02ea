"""The commands, one file each; the first line is what --help says of them."""
