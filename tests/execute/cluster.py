"""A Ray cluster of two workers on this machine, for as long as its standard input is open.

python tests/execute/cluster.py FOLDER   ->  prints "HOST:PORT ray://HOST:PORT"
lose                                     ->  kills a worker's machine: its daemon and all it runs

Run as a program, because Ray keeps to one cluster a process and ends with its own threads.
"""

import os
import socket
import sys
from pathlib import Path
from typing import Any

# Whatever Ray writes goes to the folder; a machine that is lost is missed soon.
SETTINGS = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_health_check_period_ms": "500"}


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def main(folder: str) -> None:
    """Serve until standard input ends."""
    os.environ.update(SETTINGS, RAY_TMPDIR=folder)
    (Path(folder) / "ray").mkdir()
    from ray.cluster_utils import Cluster  # noqa: PLC0415 - after the settings above

    client = _free_port()
    head = {
        "num_cpus": 0,
        "include_dashboard": False,
        "ray_client_server_port": client,
        "object_store_memory": 80_000_000,
    }
    cluster: Any = Cluster(initialize_head=True, head_node_args=head)
    try:
        nodes = [cluster.add_node(num_cpus=1, object_store_memory=80_000_000) for _ in range(2)]
        print(cluster.address, f"ray://127.0.0.1:{client}", flush=True)
        for line in sys.stdin:
            if line.strip() == "lose":
                cluster.remove_node(nodes.pop(), allow_graceful=False)
    finally:
        cluster.shutdown()


if __name__ == "__main__":
    main(sys.argv[1])
