"""Exchange: the texts of a code go out to translators in files of their tools, and what they changed comes back."""
