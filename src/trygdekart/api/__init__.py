"""The answers for other programs over HTTP: the same objects as the pages and the commands' `--json`."""
