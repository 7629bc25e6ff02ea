"""Judge a proposal: which amendments need whose decision, and whether it was made on exactly this text."""

from wsrcode.review.cast import Cast, Rules, rules_of
from wsrcode.review.gate import judge
from wsrcode.review.guards import Beside, adoption, guards, is_guarded

__all__ = ["Beside", "Cast", "Rules", "adoption", "guards", "is_guarded", "judge", "rules_of"]
