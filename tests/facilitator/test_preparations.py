"""The checklist ticks what was really done."""

from facilitator.preparations import Arrival, Preparations

BASE = "http://192.168.1.20:8000"


def preparations() -> Preparations:
    """A checklist on the computer 192.168.1.20."""
    return Preparations(lambda address: address in ("127.0.0.1", "192.168.1.20"))


def test_a_phone_that_opens_the_link_passes_the_test() -> None:
    done = preparations()

    known = done.test_opened(done.new_test(BASE), "192.168.1.33")

    assert known
    assert done.arrival(BASE) is Arrival.PASSED


def test_opening_the_link_on_the_same_computer_proves_nothing() -> None:
    done = preparations()

    done.test_opened(done.new_test(BASE), "192.168.1.20")

    assert done.arrival(BASE) is Arrival.HERE


def test_a_passed_test_stays_passed() -> None:
    done = preparations()
    word = done.new_test(BASE)

    done.test_opened(word, "192.168.1.33")
    done.test_opened(word, "127.0.0.1")

    assert done.arrival(BASE) is Arrival.PASSED


def test_capitals_from_a_qr_code_are_the_same_link() -> None:
    done = preparations()

    assert done.test_opened(done.new_test(BASE).upper(), "192.168.1.33")


def test_an_unknown_word_passes_nothing() -> None:
    done = preparations()

    assert not done.test_opened("guessed", "192.168.1.33")
    assert done.arrival(BASE) is Arrival.WAITING


def test_another_address_must_be_tested_for_itself() -> None:
    done = preparations()

    done.test_opened(done.new_test(BASE), "192.168.1.33")

    assert done.arrival("http://10.0.0.5:8000") is Arrival.WAITING


def test_old_links_are_forgotten_before_memory_runs_out() -> None:
    done = preparations()
    first = done.new_test(BASE)

    for _ in range(200):
        done.new_test(BASE)

    assert not done.test_opened(first, "192.168.1.33")


def test_the_projector_is_ticked_for_its_own_session() -> None:
    done = preparations()

    done.screen_opened("482913")

    assert (done.has_screen("482913"), done.has_screen("555123")) == (True, False)
