"""Jingdu 精读, a close reader for Chinese official prose. Holds the version and nothing else."""

__version__ = "26.11.0"
