"""Let `python -m wsrcode` do what `wsrcode` does."""

from wsrcode.cli import main

if __name__ == "__main__":
    main()
