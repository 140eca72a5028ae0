import importlib.util
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_samples_snapshot_is_what_the_program_finds_now(tools):
    path = ROOT / "packaging" / "sample_snapshot.py"
    spec = importlib.util.spec_from_file_location("sample_snapshot", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    behind = module.place().read_bytes() != module.made(tools)
    assert not behind, "run packaging/sample_snapshot.py"
