#!/usr/bin/env bash
# Installs the peers beside this script: Python packages into .venv, JavaScript packages into node_modules.
# Takes about 5 GB of disk, nearly all of it the GPU libraries that PyTorch's wheel insists on and nobody here uses.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
python3 -m venv .venv
.venv/bin/python -m pip install --quiet --no-cache-dir --requirement requirements.txt
npm ci --no-audit --no-fund
.venv/bin/python -c "import torch; print('torch', torch.__version__, 'MKL', torch.backends.mkl.is_available())"
