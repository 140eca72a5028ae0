"""Corrections: what the user put right, as edits of a place and rules, and how they are applied.

Import the modules themselves: the window loads them only where there is something to correct.
"""
