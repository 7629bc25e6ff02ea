"""What tests in a real browser share: how it is started so that it asks nobody by itself."""

import shutil
import subprocess
from pathlib import Path

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
    "--enable-logging=stderr",
]  # fmt: skip


def browse(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Return what a browser that has never been anywhere says when it is done; its clock runs ahead of ours."""
    browser = shutil.which("chromium") or shutil.which("chromium-browser")
    assert browser, "chromium is missing"
    flags = [*FLAGS, f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=20000"]
    return subprocess.run([browser, *flags, *words], check=True, capture_output=True, text=True, timeout=120)


def complaints(done: subprocess.CompletedProcess[str]) -> list[str]:
    """Return what pages complained of in the console."""
    return [line for line in done.stderr.splitlines() if "CONSOLE" in line]
