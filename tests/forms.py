"""A browser without a screen: it keeps cookies and fills in the forms of our own pages, as they stand there."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from http.client import HTTPMessage
from http.cookiejar import CookieJar
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, ProxyHandler, Request, build_opener

Fields = list[tuple[str, str]]


@dataclass
class Form:
    """A form with what stands in its fields already."""

    action: str
    method: str
    fields: Fields = field(default_factory=list)


@dataclass(frozen=True)
class Page:
    """What a request came to."""

    url: str
    status: int
    headers: HTTPMessage
    text: str

    def form(self, *, having: str) -> Form:
        """The first form that has a field of this name."""
        reader = _FormReader()
        reader.feed(self.text)
        return next(form for form in reader.forms if having in dict(form.fields))


class FormBrowser:
    """Opens pages of one server and sends their forms."""

    def __init__(self, base: str) -> None:
        self.base = base
        self._jar = CookieJar()
        self._opener = build_opener(ProxyHandler({}), HTTPCookieProcessor(self._jar))

    @property
    def cookie(self) -> str:
        """The cookies, as a header says them."""
        return "; ".join(f"{one.name}={one.value}" for one in self._jar)

    def open(self, path: str) -> Page:
        """Open a page."""
        return self._fetch(Request(urljoin(self.base, path)))

    def submit(self, page: Page, form: Form, filled: Mapping[str, str | Iterable[str]]) -> Page:
        """Send a form of a page with some of its fields filled in anew."""
        kept = [(name, value) for name, value in form.fields if name not in filled]
        new = [(name, value) for name, values in filled.items() for value in _several(values)]
        return self._fetch(Request(urljoin(page.url, form.action), data=urlencode(kept + new).encode()))

    def _fetch(self, request: Request) -> Page:
        try:
            answer = self._opener.open(request, timeout=30)
        except HTTPError as refused:
            answer = refused
        with answer:
            return Page(answer.url, answer.status, answer.headers, answer.read().decode())


def _several(values: str | Iterable[str]) -> Iterable[str]:
    return (values,) if isinstance(values, str) else values


class _FormReader(HTMLParser):
    """Reads the forms of a page with the values that a browser would send."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self._select: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        if tag == "form":
            self.forms.append(Form(has.get("action", ""), has.get("method", "get")))
        elif tag == "select":
            self._select = has.get("name")
        elif self.forms:
            self._field(tag, has)

    def handle_endtag(self, tag: str) -> None:
        if tag == "select":
            self._select = None

    def _field(self, tag: str, has: Mapping[str, str]) -> None:
        if tag == "option" and self._select and "selected" in has:
            self.forms[-1].fields.append((self._select, has.get("value", "")))
        elif tag in ("input", "textarea") and "name" in has and _counts(has):
            self.forms[-1].fields.append((has["name"], has.get("value", "")))


def _counts(has: Mapping[str, str]) -> bool:
    kind = has.get("type", "text")
    return "checked" in has if kind in ("checkbox", "radio") else kind not in ("submit", "button")
