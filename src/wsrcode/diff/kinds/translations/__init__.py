"""Changes of translations: neutral, for what binds is the source."""
