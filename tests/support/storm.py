"""Many processes at once on few events: what they do, how long it takes, and four numbers that must be zero.

`replay` reads the steps of a pool in the order in which they were committed and counts again, by other means than the
services: who was seated though no seat was free, and who though an older request that fits was waiting.
"""

import multiprocessing
import random
import time
from bisect import insort
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import connections

from events import services
from events.integrity import breaches
from events.models import Audit, Registration, SeatPool
from events.models.registrations import SEATED
from tests.support.registrations import person

PROCESSES = 8
PATIENCE = 4 * 3600  # seconds
TOGETHER, STAGE = 3, 100  # all are at the same few events, and after so many operations at the next
ACTS = ["register"] * 10 + ["cancel"] * 4 + ["send_again"] * 2 + ["change_party", "promote", "set_capacity"]


def in_processes(function, arguments):
    """Call it in a process for each argument, all starting together, and return what each returned."""
    connections.close_all()
    context = multiprocessing.get_context("fork")
    start, results = context.Barrier(len(arguments)), context.Queue()

    def run(argument):
        connections.close_all()
        start.wait(60)
        try:
            results.put((function(argument), None))
        except BaseException as error:
            results.put((None, f"{type(error).__name__}: {error}"))
        finally:
            connections.close_all()

    workers = [context.Process(target=run, args=(argument,), daemon=True) for argument in arguments]
    for worker in workers:
        worker.start()
    returned = [results.get(timeout=PATIENCE) for _worker in workers]
    for worker in workers:
        worker.join()
    assert not [error for _value, error in returned if error], returned
    return [value for value, _error in returned]


@dataclass
class Report:
    done: Counter = field(default_factory=Counter)
    refused: Counter = field(default_factory=Counter)
    errors: Counter = field(default_factory=Counter)
    seconds: list = field(default_factory=list)
    kept: set = field(default_factory=set)  # the uuids of what people were told they have

    def add(self, other):
        for name in ("done", "refused", "errors"):
            getattr(self, name).update(getattr(other, name))
        self.seconds += other.seconds
        self.kept |= other.kept


class Visitor:
    """One process of the storm: the same seed does the same again, as far as the others let it."""

    def __init__(self, seed, pools, shared):
        self.random, self.pools, self.shared = random.Random(seed), pools, shared
        self.seed, self.mine, self.report = seed, [], Report()

    def work(self, operations, acts):
        for number in range(operations):
            name = self.random.choice(acts)
            started = time.perf_counter()
            try:
                getattr(self, name)(number)
                self.report.done[name] += 1
            except services.Busy:
                self.report.errors["Busy"] += 1
            except services.RegistrationError as error:
                self.report.refused[type(error).__name__] += 1
            except Exception as error:
                self.report.errors[f"{name}: {type(error).__name__}: {error}"[:120]] += 1
            self.report.seconds.append((name, time.perf_counter() - started))
        return self.report

    def pool(self, number):
        first = number // STAGE * TOGETHER
        return self.pools[(first + self.random.randrange(TOGETHER)) % len(self.pools)]

    def register(self, number):
        self.send(f"{self.seed}-{number}", self.pool(number), self.random.randint(1, 3))

    def send_again(self, number):
        """A form that other processes send as well, at the same time or earlier."""
        key = min(number // 4 + self.random.randrange(10), self.shared - 1)
        self.send(f"shared-{key}", self.pools[key * 4 // STAGE * TOGETHER % len(self.pools)], 1)

    def send(self, key, pool, size):
        registration = services.register(
            pool=pool, submit_key=key, person=person(key), party_size=size, accepts_waiting=True
        )
        self.report.kept.add(registration.uuid)
        self.mine.append(registration)

    def cancel(self, _number):
        if self.mine:
            services.cancel(registration=self.mine.pop(self.random.randrange(len(self.mine))))

    def change_party(self, _number):
        if self.mine:
            services.change_party(registration=self.random.choice(self.mine), party_size=self.random.randint(1, 4))

    def promote(self, number):
        services.promote(pool=self.pool(number))

    def set_capacity(self, number):
        services.set_capacity(pool=self.pool(number), capacity=self.random.randint(15, 40))


def storm(pools, operations, processes=PROCESSES, seed=1, acts=ACTS, visitor=Visitor):
    """Return (report, seconds it took). `operations` are shared out among the processes."""
    each = operations // processes
    started = time.perf_counter()
    report = Report()
    for part in in_processes(
        lambda number: visitor(f"{seed}-{number}", pools, shared=max(each // 4, 1)).work(each, acts), range(processes)
    ):
        report.add(part)
    return report, time.perf_counter() - started


def zeros(report):
    """Return the four numbers, and whatever else is wrong."""
    oversold = jumps = 0
    for pool in SeatPool.objects.all():
        told = replay(pool)
        oversold, jumps = oversold + told.oversold, jumps + told.jumps
    keys = Registration.objects.values_list("submit_key", flat=True)
    found = list(breaches())
    return {
        "oversold": oversold + sum(name in ("I1", "I2") for name, _sentence in found),
        "lost": len(report.kept - set(Registration.objects.values_list("uuid", flat=True)))
        + sum(name == "I6" for name, _sentence in found),
        "duplicates": len(keys) - len(set(keys)) + sum(name in ("I3", "I4") for name, _sentence in found),
        "queue-jumps": jumps + sum(name == "I5" for name, _sentence in found),
        "errors": sum(report.errors.values()),
    }


@dataclass
class Replay:
    """One pool, step by step: who got a seat beyond the capacity, who before an older request that fits."""

    capacity: int | None
    oversold: int = 0
    jumps: int = 0
    taken: int = 0
    idle: timedelta = timedelta()  # the longest that a seat was free while somebody who fits was waiting
    idle_since: datetime | None = None

    def __post_init__(self):
        self.held, self.waiting = defaultdict(int), {}
        self.queues = defaultdict(list)  # {size of the party: numbers of those who wait, ascending}

    def fits(self, people):
        return self.capacity is None or people <= self.capacity - self.taken

    def step(self, step, numbers):
        if step.what == Audit.What.CAPACITY:
            self.capacity = step.facts["to"]
        elif "people" in step.facts:
            self.change(step, numbers)
        self.watch(step.at)

    def change(self, step, numbers):
        key, people, state = step.registration_id, step.facts["people"], step.facts["state"]
        self.leave_queue(key)
        more = (people if state in SEATED else 0) - self.held[key]
        if more > 0:
            number = numbers[key] if step.what != Audit.What.PARTY_CHANGED else float("inf")
            self.oversold += not self.fits(more)
            self.jumps += any(queue[0] < number and self.fits(size) for size, queue in self.queues.items() if queue)
        self.held[key] += more
        self.taken += more
        if state == "waiting":
            self.waiting[key] = people, numbers[key]
            insort(self.queues[people], numbers[key])

    def leave_queue(self, key):
        if key in self.waiting:
            people, number = self.waiting.pop(key)
            self.queues[people].remove(number)

    def watch(self, at):
        if self.idle_since:
            self.idle = max(self.idle, at - self.idle_since)
        is_idle = any(self.fits(people) for people, queue in self.queues.items() if queue)
        self.idle_since = (self.idle_since or at) if is_idle else None


def replay(pool):
    steps = list(Audit.objects.filter(pool=pool).order_by("pk"))
    numbers = dict(Registration.objects.filter(pool=pool).values_list("pk", "seq"))
    told = Replay(next((step.facts["from"] for step in steps if step.what == Audit.What.CAPACITY), pool.capacity))
    for step in steps:
        told.step(step, numbers)
    return told


def figures(report, seconds):
    """Return lines with operations a second, p50, p95, worst of registrations, and the zeros."""
    times = sorted(took for name, took in report.seconds if name in ("register", "send_again"))
    at = lambda share: times[min(int(len(times) * share), len(times) - 1)] * 1000  # noqa: E731
    numbers = " ".join(f"{name} {number}" for name, number in zeros(report).items())
    promoted = Audit.objects.filter(what=Audit.What.PROMOTED).count()
    idle = max(replay(pool).idle for pool in SeatPool.objects.all())
    return [
        f"{len(report.seconds)} operations in {seconds:.1f} s: {len(report.seconds) / seconds:.0f}/s, "
        f"{len(times)} of them registrations: {len(times) / seconds:.0f}/s",
        f"registration p50 {at(0.5):.0f} ms, p95 {at(0.95):.0f} ms, worst {times[-1] * 1000:.0f} ms",
        f"{sum(report.refused.values())} refused, {promoted} promoted from the queue",
        f"{numbers}; a seat idle while somebody who fits waits: {idle.total_seconds():.1f} s at most",
        *report.errors,
    ]
