"""Settings come from the environment, and a wrong one is refused in a sentence that names it."""

from pathlib import Path

import pytest

from facilitator.config import BadConfig, read_config


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PORT", "ROLECALL_PORT", "ROLECALL_DATA", "ROLECALL_PUBLIC_URL", "ROLECALL_EXTRA_HOSTS"):
        monkeypatch.delenv(name, raising=False)


def test_without_settings_everybody_on_the_network_finds_port_8000() -> None:
    config = read_config()

    assert (config.host, config.port) == ("0.0.0.0", 8000)


def test_the_port_may_be_set_without_our_prefix(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "9000")

    assert read_config().port == 9000


def test_our_own_name_for_the_port_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "9000")
    monkeypatch.setenv("ROLECALL_PORT", "9001")

    assert read_config().port == 9001


def test_the_data_folder_may_begin_with_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ROLECALL_DATA", "~/workshops")

    assert read_config().data == tmp_path / "workshops"


def test_own_decks_lie_in_the_data_folder_unless_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ROLECALL_DATA", str(tmp_path))

    assert read_config().decks_folder == tmp_path


def test_more_host_names_are_separated_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_EXTRA_HOSTS", "rolecall.local, workshop")

    assert read_config().extra_hosts == ("rolecall.local", "workshop")


def test_cookies_are_for_tls_only_behind_a_tls_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROLECALL_PUBLIC_URL", "https://rolecall.example.org/")

    config = read_config()

    assert config.secure
    assert config.public_url == "https://rolecall.example.org"


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg2"])
def test_a_postgresql_database_is_opened_with_the_driver_that_comes_with_us(
    monkeypatch: pytest.MonkeyPatch, scheme: str
) -> None:
    monkeypatch.setenv("ROLECALL_DATABASE_URL", f"{scheme}://user:secret@host:5433/rolecall")

    assert read_config().database_url == "postgresql+psycopg2://user:secret@host:5433/rolecall"


@pytest.mark.parametrize(
    "url", ["mysql://user:secret@host/rolecall", "secret", "postgresql://user:secret@host:x/rolecall"]
)
def test_another_database_is_refused_without_showing_its_password(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("ROLECALL_DATABASE_URL", url)

    with pytest.raises(BadConfig, match="ROLECALL_DATABASE_URL names no PostgreSQL database") as refused:
        read_config()

    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("ROLECALL_PORT", "99999", "ROLECALL_PORT is '99999'"),
        ("ROLECALL_PUBLIC_URL", "localhost:8000", "ROLECALL_PUBLIC_URL is 'localhost:8000'. Write the address"),
        ("ROLECALL_PUBLIC_URL", "http://localhost", "leads every phone to itself"),
        ("ROLECALL_TRUSTED_PROXY", "the proxy", "ROLECALL_TRUSTED_PROXY is 'the proxy'"),
    ],
)
def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str, said: str) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(BadConfig, match=said.replace(".", r"\.")):
        read_config()
