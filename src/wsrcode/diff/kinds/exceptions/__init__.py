"""Amendments of the cases in which a provision does not bite."""
