"""Quantities: number, magnitude, unit and bound as one span, before any meaning is asked."""
