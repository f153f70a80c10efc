"""Whatever is sent, it is answered in the form that is described, and the server lives on."""

from __future__ import annotations

import json
import signal
import socket
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.api.fordervet import bodies
from tests.api.klient import JSON, PREFIX, Klient, question, validator
from tests.web.nettsted import Besokende, Server, started
from trygdekart.api.limits import STANDARD

CANARY = "731931"
MALFORMED = 500  # twenty times as many in tests/bench/api.py
SUM = "inntekt_og_uforetrygd_per_ar"
HEAD = (
    f"POST {PREFIX}beregn HTTP/1.1\r\nHost: 127.0.0.1:{{port}}\r\nContent-Type: application/json\r\n"
    "Content-Length: {length}\r\n\r\n"
)


def alive(port: int) -> None:
    """The server answers, and rightly."""
    found = Klient(port).data("beregn", question("beregn", "uten_vta"))
    assert round(found["svar"][0]["tall"][SUM]) == 340_312


def send_all(port: int, count: int) -> Counter[int]:
    """Send so many bad bodies; return how many were answered with each status."""
    seen: Counter[int] = Counter()
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    for word, raw in bodies(count):
        try:
            status, text = _sent(connection, word, raw)
        except ConnectionError:
            # The server closes a connection that is idle for five seconds; a new one must do.
            connection.close()
            status, text = _sent(connection, word, raw)
        assert status in (200, 413 if len(raw) > STANDARD.bytes else 422), (status, raw[:300])
        validator(word, "post", status).validate(json.loads(text))
        seen[status] += 1
    connection.close()
    return seen


def _sent(connection: HTTPConnection, word: str, raw: bytes) -> tuple[int, bytes]:
    connection.request("POST", f"{PREFIX}{word}", raw, dict(JSON))
    got = connection.getresponse()
    return got.status, got.read()


def test_malformed_bodies_are_answered_and_never_with_a_5xx(server: Server) -> None:
    seen = send_all(server.port, MALFORMED)
    assert seen[422] > MALFORMED / 2 and seen[200] > MALFORMED / 50
    alive(server.port)


def memory(process: int) -> int:
    """Return the most memory a process has held, in kB; 0 where the system does not tell."""
    status = Path(f"/proc/{process}/status")
    text = status.read_text(encoding="utf-8") if status.exists() else ""
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("VmHWM")), 0)


def test_a_body_of_50_mb_is_refused_unread(server: Server) -> None:
    """It is refused by its length alone, or as soon as it is too long; what comes after is never kept."""
    length, chunk = 50_000_000, 0x10000
    head = HEAD.format(port=server.port, length=length)
    before = memory(server.process.pid)
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as s:
        s.sendall(head.encode())
        assert s.recv(65536).startswith(b"HTTP/1.1 413")
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as s:
        s.sendall(head.replace(f"Content-Length: {length}", "Transfer-Encoding: chunked").encode())
        for _ in range(length // chunk):
            s.sendall(b"10000\r\n" + b" " * chunk + b"\r\n")
        answer = s.recv(65536)
        assert answer.startswith(b"HTTP/1.1 413") and b"trygdekart-feil/1" in answer
    whole = Besokende(server.port).send("POST", f"{PREFIX}beregn", b" " * length, JSON)
    assert whole.status == 413
    assert memory(server.process.pid) - before < 20_000
    alive(server.port)


def test_a_case_with_100_000_periods_is_answered(server: Server) -> None:
    """It is larger than a case may be; one that is small enough, but has too many, is told so."""
    klient = Klient(server.port)
    rows = [{"fra": f"{1900 + i % 200}-01-01", "verdi": 50} for i in range(100_000)]
    body = question("beregn", "uten_vta")
    body["sak"]["fakta"]["uforetrygd_uforegrad"] = rows
    assert len(json.dumps(body)) > 1_000_000
    connection = HTTPConnection("127.0.0.1", server.port, timeout=60)
    connection.putrequest("POST", f"{PREFIX}beregn")
    for name, value in (*JSON.items(), ("Content-Length", str(len(json.dumps(body))))):
        connection.putheader(name, value)
    connection.endheaders()
    assert connection.getresponse().status == 413
    body["sak"]["fakta"]["uforetrygd_uforegrad"] = rows[:20_000]
    fault = klient.fault("beregn", body)
    assert fault["felt"] == "sak" and "4000 perioder" in fault["grunn"]["nb"]
    body["sak"]["fakta"]["uforetrygd_uforegrad"] = [
        {"fra": f"{year}-{month:02}-01", "til": f"{year}-{month:02}-28", "verdi": 50 + 10 * (month % 2)}
        for year in range(1900, 2150)
        for month in range(1, 13)
    ]
    klient.data("beregn", {**body, "tall": ["uforetrygd_uforegrad"]})
    body["sak"]["gitt"] = {f"navn_{i}": 1 for i in range(500)}
    assert "400 navn" in klient.fault("beregn", body)["grunn"]["nb"]
    alive(server.port)


def test_slow_clients_stop_nobody_and_are_told_so() -> None:
    with started() as running:
        slow = [socket.create_connection(("127.0.0.1", running.port), timeout=60) for _ in range(50)]
        for i, s in enumerate(slow):
            head = HEAD.format(port=running.port, length=1000)
            s.sendall(head[: len(head) - 4 if i % 2 else None].encode())
        for _ in range(3):
            for s in slow:
                s.sendall(b"x")
            alive(running.port)
            assert Besokende(running.port).get("/").status == 200
            sleep(0.2)
        answer = slow[0].recv(65536)  # the whole head was sent, and then too little
        assert answer.startswith(b"HTTP/1.1 408"), answer[:80]
        for s in slow:
            s.close()
        alive(running.port)


def test_many_at_once_are_answered_or_told_to_wait(server: Server) -> None:
    body = json.dumps(question("beregn", "ukjent_vta"))
    seen: Counter[int] = Counter()

    def ask() -> None:
        seen[Besokende(server.port).send("POST", f"{PREFIX}beregn", body, JSON).status] += 1

    asking = [threading.Thread(target=ask) for _ in range(40)]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    assert sum(seen.values()) == 40 and set(seen) <= {200, 503} and seen[200]
    alive(server.port)


def test_a_value_is_in_no_log_no_file_and_no_fault(tmp_path: Path) -> None:
    with started(cwd=tmp_path, env={"HOME": str(tmp_path), "TMPDIR": str(tmp_path)}) as running:
        klient = Klient(running.port)
        body = question("beregn", "uten_vta")
        body["sak"]["gitt"] = {"pensjonsgivende_inntekt": float(CANARY)}
        assert CANARY in klient.post("beregn", body).text
        for place in ("fodselsdato", "sivilstand", "uforetrygd_uforegrad", "uforetrygd_vta", "ukjent"):
            wrong = question("beregn", "uten_vta")
            wrong["sak"]["fakta"][place] = CANARY
            assert CANARY not in klient.post("beregn", wrong).text
        for wrong in (
            {CANARY: 1},
            {**body, "dato": CANARY},
            {**body, "sak": {CANARY: 1}},
            {**body, "sak": {"skjema": CANARY}},
            {**body, "tall": [CANARY]},
            {**body, "sak": {"skjema": "trygdekart-sak/1", "fakta": {CANARY: 1}}},
            CANARY,
            f"{{{CANARY}",
        ):
            assert CANARY not in klient.post("beregn", wrong).text, wrong
        assert CANARY not in klient.get(f"satser?navn={CANARY}").text
        status, out, err = running.stop(signal.SIGINT)
    assert status == 0 and CANARY not in out + err and err == ""
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


def test_time_and_room_have_an_end() -> None:
    """With no time at all, or no room, the answer is 503 in the same form; it is not tried for ever."""
    import asyncio

    from trygdekart.api.faults import Refused
    from trygdekart.api.limits import Limits
    from trygdekart.api.worker import Worker

    async def too_long() -> None:
        worker = Worker(Limits(seconds=0.05, at_once=1, waiting=1))
        began = monotonic()
        tries = [asyncio.create_task(worker.run(lambda: sleep(3))) for _ in range(4)]
        for one in tries:
            with pytest.raises(Refused) as refused:
                await one
            assert refused.value.status == 503
        assert monotonic() - began < 2.5
        worker.close()

    # In a thread of its own: the browser's tests may have a loop running in this one.
    with ThreadPoolExecutor(1) as pool:
        pool.submit(lambda: asyncio.run(too_long())).result()
