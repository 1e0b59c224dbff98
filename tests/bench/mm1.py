"""M/M/1 at 80 % load in SimPy: one process per customer, one Resource. Prints version, customers per processor second, mean."""
import json
import random
import time

import simpy

CUSTOMERS = 100_000
ARRIVAL_RATE, SERVICE_RATE = 8_000.0, 10_000.0


def customer(env, server, sojourns):
    arrived = env.now
    with server.request() as turn:
        yield turn
        yield env.timeout(random.expovariate(SERVICE_RATE))
    sojourns.append(env.now - arrived)


def source(env, server, sojourns):
    for _ in range(CUSTOMERS):
        yield env.timeout(random.expovariate(ARRIVAL_RATE))
        env.process(customer(env, server, sojourns))


random.seed(42)
environment = simpy.Environment()
sojourns = []
environment.process(source(environment, simpy.Resource(environment, 1), sojourns))
begun = time.process_time()
environment.run()
used = time.process_time() - begun
print(json.dumps({
    "version": simpy.__version__,
    "requestsPerSecond": CUSTOMERS / used,
    "meanSeconds": sum(sojourns) / len(sojourns),
}))
