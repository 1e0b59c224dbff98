"""Balancer, four services and a database in SimPy: one process per request. Prints version, requests per processor second, mean."""
import json
import random
import time

import simpy

REQUESTS = 50_000
RATE, HOP = 1_000.0, 0.00025
SERVICE_MEAN, DATABASE_MEAN = 0.0256, 0.0128


def request(env, service, database, sojourns):
    arrived = env.now
    yield env.timeout(HOP)
    yield env.timeout(HOP)
    with service.request() as turn:
        yield turn
        yield env.timeout(random.expovariate(1 / SERVICE_MEAN))
    yield env.timeout(HOP)
    with database.request() as turn:
        yield turn
        yield env.timeout(random.expovariate(1 / DATABASE_MEAN))
    yield env.timeout(HOP)
    yield env.timeout(HOP)
    yield env.timeout(HOP)
    sojourns.append(env.now - arrived)


def source(env, services, database, sojourns):
    for number in range(REQUESTS):
        yield env.timeout(random.expovariate(RATE))
        env.process(request(env, services[number % len(services)], database, sojourns))


random.seed(42)
environment = simpy.Environment()
services = [simpy.Resource(environment, 8) for _ in range(4)]
sojourns = []
environment.process(source(environment, services, simpy.Resource(environment, 16), sojourns))
begun = time.process_time()
environment.run()
used = time.process_time() - begun
print(json.dumps({
    "version": simpy.__version__,
    "requestsPerSecond": REQUESTS / used,
    "meanSeconds": sum(sojourns) / len(sojourns),
}))
