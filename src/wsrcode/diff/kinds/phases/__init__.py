"""Duties that are reached by a plan: the plan, and how long it may take."""
