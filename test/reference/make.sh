#!/usr/bin/env bash
# Makes every file of test/fixtures anew. Needs bench/peers/setup.sh once; users and tests never need this.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
python="$here/../../bench/peers/.venv/bin/python"
[ -x "$python" ] || { echo "make.sh: run bench/peers/setup.sh first" >&2; exit 1; }
for script in recurrent layers tensor_ops losses optimizers post memory_hop; do
  "$python" "$here/$script.py"
done
