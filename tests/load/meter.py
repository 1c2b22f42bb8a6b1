"""What a server process costs, as Linux counts it: CPU to the nanosecond, and memory."""

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Meter:
    """Reads the meters of a running process."""

    pid: int

    def cpu(self) -> float:
        """The milliseconds of CPU, user and system, that all its threads have used so far."""
        nanoseconds = [int((task / "schedstat").read_text().split()[0]) for task in (self._folder / "task").iterdir()]
        return sum(nanoseconds) / 1e6

    def memory(self) -> float:
        """Resident memory in kB."""
        pages = int((self._folder / "statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 1024

    @property
    def _folder(self) -> Path:
        return Path("/proc", str(self.pid))
