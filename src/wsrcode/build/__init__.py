"""Ready a code for the people it is for: booklets, sheets, data, pages."""
