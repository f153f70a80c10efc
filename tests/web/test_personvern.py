"""Privacy: nothing is stored, logged, put in an address or given to another page (V1–V8)."""

from __future__ import annotations

import asyncio
import re
import signal
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import Message, Receive, Scope, Send

from tests.web.nettsted import COMMAND, Besokende, Server, started
from trygdekart.web.guard import MOST_BYTES, Guard
from trygdekart.web.pages_case import example_answers
from trygdekart.web.sessions import IDLE_MINUTES, MOST, Sessions

CANARY = "731 931"
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def test_v1_only_this_machine_is_listened_to(server: Server) -> None:
    addresses = {str(i[4][0]) for i in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)}
    for address in addresses - {"127.0.0.1"}:
        with socket.socket() as s:
            s.settimeout(2)
            assert s.connect_ex((address, server.port)) != 0, address


def test_v1_another_host_only_with_the_flag_and_a_warning() -> None:
    with started("--host", "0.0.0.0") as running:
        assert Besokende(running.port).send("GET", "/").status == 200
        status, _, said = running.stop()
    assert status == 0 and said.startswith("Advarsel: siden kan nå åpnes av andre maskiner")


def test_v2_v6_a_value_is_in_no_file_and_no_output(tmp_path: Path) -> None:
    digits = CANARY.replace(" ", "")
    with started(cwd=tmp_path, env={"HOME": str(tmp_path), "TMPDIR": str(tmp_path)}) as running:
        gjest = Besokende(running.port)
        wage = {"arbeid_timer": "", "arbeid_timelonn": "", "pensjonsgivende_inntekt": CANARY}
        shown = gjest.post("/sak/jobb", {**example_answers(), **wage})
        assert CANARY in shown.side.main.text
        gjest.get("/sak/hvorfor/a/svar/pensjonsgivende_inntekt")
        gjest.post("/sak/jobb", {**wage, "fodselsdato": CANARY})
        gjest.post("/sak/kontroll", {"nav_uforetrygd_per_ar": CANARY, "dato": CANARY})
        gjest.post("/sak/sammenlign", {"k1_pensjonsgivende_inntekt": CANARY})
        gjest.post("/sak/frister", {"oppfolging_forste_fravaersdag": CANARY})
        gjest.get("/sak/livslop")
        gjest.send("GET", f"/sak/{digits}")
        gjest.send("POST", "/sak/jobb", digits, {"Content-Type": "text/plain"})
        assert not any(digits in p for p in gjest.visited if p != f"/sak/{digits}")
        files = _open_files(running.process.pid)
        status, out, err = running.stop()
    assert status == 0 and digits not in out + err and CANARY not in out + err
    assert err == ""
    assert not [f for f in files if f.startswith(str(tmp_path))]
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def _open_files(process: int) -> list[str]:
    folder = Path(f"/proc/{process}/fd")
    if not folder.exists():
        return []
    return [str(f.resolve()) for f in folder.iterdir()]


def test_v2_the_cookie_holds_only_a_name_and_no_script_can_read_it(gjest: Besokende) -> None:
    answer = gjest.get("/sak/jobb")
    assert re.fullmatch(r"trygdekart-\d+=[\w-]{40,}; HttpOnly; Path=/; SameSite=strict", answer.cookie), (
        answer.cookie
    )


def test_v2_sessions_are_forgotten_when_idle_and_when_too_many() -> None:
    now = [0.0]
    held = Sessions(lambda: now[0])
    first = held.begin()
    now[0] = IDLE_MINUTES * 60 - 1
    assert held.find(first.key) is first  # used: the half hour begins again
    now[0] += IDLE_MINUTES * 60 + 1
    assert held.find(first.key) is None and len(held) == 0
    for _ in range(MOST + 5):
        held.begin()
    assert len(held) == MOST


def test_v3_delete_all_is_on_every_page_and_deletes(gjest: Besokende) -> None:
    gjest.example()
    for path in ("/", "/sak/jobb", "/sak/jobb/svar", "/sak/hvorfor/a/svar/skatt", "/ord", "/om", "/nei"):
        forms = [e for e in gjest.get(path).side.all("form") if e.attrs["action"] == "/slett"]
        assert forms and forms[0].all("button")[0].text == "Slett alt nå", path
    before = gjest.cookie
    assert gjest.post("/slett", {}).side.all("h1")[0].text == "Alt er slettet"
    gjest.cookie = before
    assert gjest.send("GET", "/sak/jobb/svar").headers["location"] == "/sak/jobb"


def test_v4_we_never_ask_who_and_refuse_what_looks_like_it(gjest: Besokende) -> None:
    page = gjest.get("/sak/jobb").side
    names = {e.attrs["name"] for e in page.all("input")}
    assert not [n for n in names if re.search(r"^navn|fodselsnummer|diagnose|adresse|telefon", n)]
    answer = gjest.post("/sak/jobb", {"arbeid_timer": "010190 12345"})
    assert answer.status == 422 and "ligner et fødselsnummer" in answer.text
    assert "12345" not in answer.text  # and it is not kept


def test_v5_no_answer_is_in_an_address(gjest: Besokende) -> None:
    page = gjest.example().side
    values = {v for v in example_answers().values() if len(v) > 2 and v != "enslig"}
    for a in page.all("a"):
        assert "?" not in a.attrs["href"]
        assert not [v for v in values if v in a.attrs["href"]], a.attrs["href"]
    assert all(e.attrs["method"] == "post" for e in page.all("form"))


def test_v7_headers(gjest: Besokende) -> None:
    for path in ("/", "/sak/jobb", "/finnes-ikke", "/static/style.css"):
        headers = gjest.send("GET", path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "script" not in policy
        assert "form-action 'self'" in policy and "frame-ancestors 'none'" in policy
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers and "server" not in headers
        assert headers["cache-control"] == ("no-cache" if path.startswith("/static") else "no-store")


@pytest.mark.parametrize(
    "host",
    ["ondsinnet.example", "127.0.0.1.ondsinnet.example", "", "trygdekart:80", "[::2]", "127.0.0.1@x"],
)
def test_v8_a_foreign_name_is_refused(gjest: Besokende, host: str) -> None:
    answer = gjest.send("GET", "/sak/jobb", headers={"Host": host})
    assert answer.status == 421 and not answer.cookie


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://ondsinnet.example"},
        {"Origin": "http://127.0.0.1:1"},
        {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_v8_a_form_from_elsewhere_is_refused(gjest: Besokende, headers: dict[str, str]) -> None:
    token = gjest.token()
    body = urlencode({"nokkel": token, **example_answers()})
    answer = gjest.send("POST", "/sak/jobb", body, {**FORM, **headers})
    assert answer.status == 403 and "Skjemaet kom ikke fra denne siden" in answer.text


def test_v8_a_form_without_the_token_is_refused(gjest: Besokende) -> None:
    gjest.example()
    for path in ("/sak/jobb", "/sak/eksempel", "/slett"):
        assert gjest.post(path, {}, token="feil").status == 403, path
    assert gjest.get("/sak/jobb/svar").side.all("h1")[0].text == "Lønner det seg å jobbe?"


def test_a_session_that_is_gone_loses_nothing_typed(gjest: Besokende) -> None:
    gjest.get("/sak/jobb")
    gjest.cookie = "trygdekart-1=borte"
    answer = gjest.post("/sak/jobb", {"arbeid_timer": "1234"}, token="gammel")
    assert answer.status == 422 and "Svarene var slettet" in answer.text
    assert answer.side.ids["arbeid_timer"].attrs["value"] == "1234"


@pytest.mark.parametrize(
    ("method", "path", "body", "headers", "status"),
    [
        ("POST", "/sak/jobb", b"x" * (MOST_BYTES + 1), FORM, 413),
        ("POST", "/sak/jobb", b"\xff\xfe=1", FORM, 400),
        ("POST", "/sak/jobb", b"&".join(b"a%d=1" % i for i in range(500)), FORM, 400),
        ("POST", "/sak/jobb", b"{}", {"Content-Type": "application/json"}, 400),
        ("GET", "/" + "x" * 2000, None, {}, 414),
        ("DELETE", "/sak/jobb", None, {}, 405),
        ("GET", "/sak/hvorfor/a/svar/uforetrygd_per_ar", None, {}, 303),
        ("GET", "/static/../app.py", None, {}, 404),
        ("GET", "/static/%2e%2e/app.py", None, {}, 404),
    ],
)
def test_what_is_not_ours_gets_a_page_and_no_traceback(
    gjest: Besokende, method: str, path: str, body: bytes | None, headers: dict[str, str], status: int
) -> None:
    answer = gjest.send(method, path, body, headers)
    assert answer.status == status
    assert "Traceback" not in answer.text and "starlette" not in answer.text.lower()
    if status != 303:
        assert answer.side.all("h1")


@pytest.mark.parametrize("address", ["a/svar/finnes_ikke", "z/svar/skatt", "a/99/skatt", "a/svar-x/skatt"])
def test_a_reason_that_is_not_there_is_a_plain_404(gjest: Besokende, address: str) -> None:
    gjest.example()
    answer = gjest.get(f"/sak/hvorfor/{address}")
    assert answer.status == 404 and answer.side.all("h1")[0].text == "Siden finnes ikke"


def test_a_fault_of_ours_says_nothing_of_the_person(capsys: pytest.CaptureFixture[str]) -> None:
    async def broken(scope: Scope, receive: Receive, send: Send) -> None:
        raise ValueError(f"lønn {CANARY}")

    def page(request: Request, status: int) -> Response:
        return PlainTextResponse("noe gikk galt", status)

    sent: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "method": "GET",
        "path": "/",
        "raw_path": b"/",
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1:1")],
    }
    guarded = Guard(broken, "127.0.0.1", page)(scope, receive, send)
    with ThreadPoolExecutor(1) as apart:  # a browser test may have left a loop running in this thread
        apart.submit(asyncio.run, guarded).result()
    said = capsys.readouterr()
    headers = {k.decode(): v.decode() for k, v in sent[0]["headers"]}
    assert sent[0]["status"] == 500 and sent[1]["body"] == b"noe gikk galt"
    assert "ValueError" in said.err and CANARY not in said.err + said.out
    assert headers["content-security-policy"] and headers["cache-control"] == "no-store"


def test_ctrl_c_ends_cleanly() -> None:
    with started() as running:
        status, out, err = running.stop(signal.SIGINT)
    assert status == 0 and err == "" and "Stanset. Alle svar er slettet." in out


@pytest.mark.skipif(sys.platform == "win32", reason="ports are shared otherwise there")
def test_a_taken_port_is_one_sentence_or_the_next_free() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [COMMAND, "web", "--ingen-nettleser", "--port", port],
            capture_output=True,
            text=True,
            timeout=60,
        )
    assert done.returncode == 2 and done.stdout == ""
    assert re.fullmatch(r"Feil: --port: porten er opptatt.*\.\n", done.stderr)
    with started() as one, started() as other:
        assert one.port != other.port


def test_without_the_extra_it_says_what_to_install() -> None:
    code = (
        "import sys; sys.modules['uvicorn'] = None; sys.argv = ['trygdekart', 'web'];"
        "from trygdekart.cli.main import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2 and done.stdout == ""
    assert done.stderr == (
        "Feil: web: nettsiden er ikke installert; skriv pip install 'trygdekart[web]'.\n"
    )
