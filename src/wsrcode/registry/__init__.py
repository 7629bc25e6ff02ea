"""The ILO and UDHR registers that ship with the package."""
