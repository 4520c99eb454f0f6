"""What the PyTorch programs here say to bench/peer.ts, line by line."""

import json
import resource
import sys
import time

import torch


def say(**line):
    print(json.dumps(line), flush=True)


def serve(step, **ready):
    """Says that it is ready, then runs steps as it is told to."""
    versions = {
        "torch": torch.__version__,
        "python": sys.version.split()[0],
        "mkl": torch.backends.mkl.is_available(),
        "cpu": torch.backends.cpu.get_cpu_capability(),
    }
    say(ready=True, name="torch", versions=versions, threads=torch.get_num_threads(), **ready)
    for line in sys.stdin:
        command, *arguments = line.split()
        if command == "run":
            count = int(arguments[0])
            start = time.perf_counter()
            for _ in range(count):
                step()
            say(ms=(time.perf_counter() - start) * 1000 / count)
        elif command == "memory":
            say(peakRssMb=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
        elif command == "quit":
            break
