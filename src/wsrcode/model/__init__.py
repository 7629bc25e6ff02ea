"""The nouns: frozen, without files, git or printing."""

from wsrcode.model.code import Arbitration, Code, Consequence, Cure, Part, Stage, Tier
from wsrcode.model.edition import Edition, State, Words, digest, provision_units, translated, units
from wsrcode.model.finding import Finding, Place, Severity, worst_first
from wsrcode.model.instrument import Citation, Instrument, Registers, citation
from wsrcode.model.law import Baseline, Floor, Measure, Measures, above, in_force
from wsrcode.model.lesson import Lesson
from wsrcode.model.print import Print
from wsrcode.model.program import Agreement, Contact, Fact, Holder, Organisation, Program, Side
from wsrcode.model.provision import (
    PRINTABLE,
    Ask,
    Evidence,
    Liability,
    Limit,
    LookAt,
    Obligation,
    Phase,
    Provision,
    Remedy,
    Season,
    WorkerText,
)
from wsrcode.model.quantity import Quantity, quantity
from wsrcode.model.record import Input, Lock, Seal, Supplier, Suppliers, Translation
from wsrcode.model.standard import Corpus, Standard

__all__ = [
    "PRINTABLE",
    "Agreement",
    "Arbitration",
    "Ask",
    "Baseline",
    "Citation",
    "Code",
    "Consequence",
    "Contact",
    "Corpus",
    "Cure",
    "Edition",
    "Evidence",
    "Fact",
    "Finding",
    "Floor",
    "Holder",
    "Input",
    "Instrument",
    "Lesson",
    "Liability",
    "Limit",
    "Lock",
    "LookAt",
    "Measure",
    "Measures",
    "Obligation",
    "Organisation",
    "Part",
    "Phase",
    "Place",
    "Print",
    "Program",
    "Provision",
    "Quantity",
    "Registers",
    "Remedy",
    "Seal",
    "Season",
    "Severity",
    "Side",
    "Stage",
    "Standard",
    "State",
    "Supplier",
    "Suppliers",
    "Tier",
    "Translation",
    "Words",
    "WorkerText",
    "above",
    "citation",
    "digest",
    "in_force",
    "provision_units",
    "quantity",
    "translated",
    "units",
    "worst_first",
]
