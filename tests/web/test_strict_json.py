"""JSON for the sockets: nothing goes out that a browser cannot read, nothing comes in that JSON does not know."""

import json

import pytest

from web import strict_json


def refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")


def read_like_a_browser(text: str) -> object:
    return json.loads(text, parse_constant=refuse_constant)


def test_what_is_no_number_is_written_as_null() -> None:
    text = strict_json.dumps({"gap": float("nan"), "most": [float("inf"), -float("inf")]})

    assert read_like_a_browser(text) == {"gap": None, "most": [None, None]}


@pytest.mark.parametrize(
    "text", ["NaN", "[Infinity]", '{"a":-Infinity}', r'"\ud800"', "[1,]", "", "[" * 100_000, b"\xff"]
)
def test_what_is_no_json_is_refused_as_a_value_error(text: str | bytes) -> None:
    with pytest.raises(strict_json.BadJson):
        strict_json.loads(text)

    assert issubclass(strict_json.BadJson, ValueError)


def test_it_takes_the_arguments_that_the_socket_library_passes() -> None:
    text = strict_json.dumps(["vote", {"name": "Søren 🙂"}], separators=(",", ":"), sort_keys=False)

    assert text == '["vote",{"name":"Søren 🙂"}]'
    assert strict_json.loads(text, parse_int=int) == ["vote", {"name": "Søren 🙂"}]
