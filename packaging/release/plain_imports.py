"""Run by the frozen program before anything else: modules are loose files, found as everywhere.

The finder of the freezer looks into an archive that holds none of them, and costs a start a tenth.
"""

import sys

sys.path_hooks[:] = [hook for hook in sys.path_hooks if "Pyi" not in hook.__qualname__]
sys.path_importer_cache.clear()
