"""What holds for every test: where CI is set, a test that is skipped has failed; and none has to be quick."""

import os
from collections.abc import Generator

import pytest
from hypothesis import HealthCheck, settings


def in_ci() -> bool:
    """Tell whether this run decides about a change."""
    return bool(os.environ.get("CI"))


def failed_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure that names its reason; an expected failure stays one."""
    if report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"In CI every test must run, and this one did not. {reason}"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if in_ci():
        failed_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    if in_ci():
        failed_if_skipped(report)
    return report


settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
if not in_ci():  # There, Hypothesis has a profile of its own that waits as well, and throws the same dice every time.
    settings.load_profile("patient")
